package vn.lotrinh.access;

import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where an invited person sets their name and password. */
@Controller
@RequestMapping("/invitations/{token}")
class InvitationPage {

    private static final int LONGEST_NAME = 200;

    private final Invitations invitations;
    private final Accounts accounts;
    private final PasswordChange passwords;

    InvitationPage(Invitations invitations, Accounts accounts, PasswordChange passwords) {
        this.invitations = invitations;
        this.accounts = accounts;
        this.passwords = passwords;
    }

    @GetMapping
    ModelAndView show(@PathVariable String token) {
        return account(token).map(account -> form(account, account.name(), "")).orElseGet(InvitationPage::gone);
    }

    @PostMapping
    ModelAndView accept(
            @PathVariable String token,
            @RequestParam String name,
            @RequestParam String password,
            @RequestParam String repeated) {
        Optional<Account> account = account(token);
        if (account.isEmpty()) {
            return gone();
        }
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            return form(account.get(), name, "accounts.name.wrong");
        }
        return PasswordRule.refusal(password, repeated, account.get().login())
                .map(refusal -> form(account.get(), name, refusal.key()))
                .orElseGet(() -> accepted(token, name, password));
    }

    private ModelAndView accepted(String token, String name, String password) {
        return passwords.byInvitation(new Token(token), name, password)
                ? Redirect.to("/sign-in?notice=invitation-accepted")
                : gone();
    }

    private Optional<Account> account(String token) {
        return invitations.account(new Token(token)).map(accounts::get);
    }

    private static ModelAndView form(Account account, String name, String error) {
        ModelAndView page =
                new ModelAndView("access/invitation", Map.of("login", account.login(), "name", name, "error", error));
        page.setStatus(error.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView gone() {
        ModelAndView page = new ModelAndView("access/invitation-gone");
        page.setStatus(HttpStatus.GONE);
        return page;
    }
}
