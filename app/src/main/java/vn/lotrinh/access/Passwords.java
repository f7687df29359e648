package vn.lotrinh.access;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Hashes passwords with Argon2id, two at a time: each takes 16 MB, and whoever floods the sign-in waits or is sent off. */
@Component
class Passwords {

    private static final int AT_ONCE = 2;
    private static final int MOST_WAITING = 40;
    private static final long LONGEST_WAIT_SECONDS = 5;

    private final PasswordEncoder encoder = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    /** What a password is compared with where there is no account, so that it takes as long as where there is one. */
    private final String nobody = encoder.encode(Token.fresh().value());

    /** @throws TooBusy if too many are waiting */
    String hash(String password) {
        return inTurn(() -> String.valueOf(encoder.encode(password)));
    }

    /** @throws TooBusy if too many are waiting */
    boolean matches(String password, String hash) {
        return inTurn(() -> encoder.matches(password, hash));
    }

    /** Matches nothing, in the same time. */
    boolean matchesNothing(String password) {
        boolean matched = matches(password, nobody);
        return matched && password.isEmpty();
    }

    private <T> T inTurn(Supplier<T> work) {
        if (places.getQueueLength() >= MOST_WAITING || !placed()) {
            throw new TooBusy();
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private boolean placed() {
        try {
            return places.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** More people sign in at once than can be checked. */
    @ResponseStatus(HttpStatus.TOO_MANY_REQUESTS)
    static final class TooBusy extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
