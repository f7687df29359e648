package vn.lotrinh.access;

import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;
import vn.lotrinh.access.Viewer.Grant;
import vn.lotrinh.calendar.BusinessClock;

/** Makes people for tests: accounts, roles, open sessions. */
@TestComponent
public class People {

    /** A password that may be used. */
    public static final String PASSWORD = "ngựa đúng pin kẹp giấy";

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Accounts accounts;
    private final Grants grants;
    private final Sessions sessions;
    private final Passwords passwords;
    private final BusinessClock clock;

    People(Accounts accounts, Grants grants, Sessions sessions, Passwords passwords, BusinessClock clock) {
        this.accounts = accounts;
        this.grants = grants;
        this.sessions = sessions;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** The cookie of somebody new who holds these roles in the whole system and has signed in. */
    public Cookie signedIn(Role... roles) {
        return signedIn(Arrays.stream(roles).map(role -> new Grant(role, null)).toArray(Grant[]::new));
    }

    /** The cookie of somebody new who holds these roles and has signed in. */
    public Cookie signedIn(Grant... held) {
        return session(somebody(held));
    }

    Account somebody(Grant... held) {
        int number = COUNT.incrementAndGet();
        Account account = accounts.add("person-" + number, "Người thứ " + number, clock.now());
        for (Grant grant : held) {
            grants.add(account.id(), grant);
        }
        return account;
    }

    Account withPassword(Grant... held) {
        Account account = somebody(held);
        accounts.setPassword(account.id(), passwords.hash(PASSWORD));
        return accounts.get(account.id());
    }

    /** The login of somebody new who holds these roles and has the {@link #PASSWORD}. */
    public String withPasswordAs(Grant... held) {
        return withPassword(held).login();
    }

    Cookie session(Account account) {
        return new Cookie(
                SessionCookie.PLAIN,
                sessions.open(account.id(), new Origin("203.0.113.7", "Firefox"))
                        .value());
    }
}
