package vn.lotrinh.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
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

/** A person's own account: password, second step, open sessions. */
@Controller
@RequestMapping("/account")
class AccountPage {

    private static final String ISSUER = "Lộ Trình";

    private final Accounts accounts;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final PasswordChange passwords;
    private final SecondStep secondStep;
    private final UnitNames units;

    AccountPage(
            Accounts accounts,
            Sessions sessions,
            SessionCookie cookie,
            PasswordChange passwords,
            SecondStep secondStep,
            UnitNames units) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.cookie = cookie;
        this.passwords = passwords;
        this.secondStep = secondStep;
        this.units = units;
    }

    @GetMapping
    ModelAndView show() {
        return page(Map.of());
    }

    private ModelAndView page(Map<String, String> errors) {
        SignedIn owner = SignedIn.current();
        Map<String, Object> model = new HashMap<>(errors);
        model.put("account", accounts.get(owner.account()));
        model.put("grants", GrantRow.of(owner.getPrincipal().grants(), units.byUnit()));
        model.put("sessions", sessions.of(owner.account()));
        model.put("current", owner.session());
        model.put("recoveryCodes", secondStep.recoveryCodesLeft(owner.account()));
        ModelAndView page = new ModelAndView("access/account", model);
        page.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @PostMapping("/password")
    ModelAndView changePassword(
            @RequestParam String old, @RequestParam String password, @RequestParam String repeated) {
        SignedIn owner = SignedIn.current();
        if (!passwords.knows(owner.account(), old)) {
            return page(Map.of("passwordError", "password.wrong"));
        }
        Optional<PasswordRule.Refusal> refusal = PasswordRule.refusal(
                password, repeated, accounts.get(owner.account()).login());
        if (refusal.isPresent()) {
            return page(Map.of("passwordError", refusal.get().key()));
        }
        passwords.byOwner(owner, password);
        return Redirect.to("/account?notice=password-changed");
    }

    @PostMapping("/sessions/{session}/end")
    ModelAndView endSession(@PathVariable long session, HttpServletRequest request, HttpServletResponse response) {
        SignedIn owner = SignedIn.current();
        sessions.end(owner.account(), session);
        return session == owner.session() ? out(request, response) : Redirect.to("/account?notice=session-ended");
    }

    @PostMapping("/sessions/end")
    ModelAndView endSessions(HttpServletRequest request, HttpServletResponse response) {
        sessions.endAll(SignedIn.current().account());
        return out(request, response);
    }

    private ModelAndView out(HttpServletRequest request, HttpServletResponse response) {
        cookie.clear(request, response);
        return Redirect.to("/?notice=signed-out");
    }

    @PostMapping("/second-step")
    ModelAndView proposeSecondStep() {
        secondStep.propose(SignedIn.current().account());
        return Redirect.to("/account/second-step");
    }

    @GetMapping("/second-step")
    ModelAndView secondStep() {
        return proposed("");
    }

    private ModelAndView proposed(String error) {
        Account account = accounts.get(SignedIn.current().account());
        return secondStep
                .proposed(account.id())
                .map(totp -> proposed(totp, account, error))
                .orElseGet(() -> Redirect.to("/account"));
    }

    private static ModelAndView proposed(Totp totp, Account account, String error) {
        String address = totp.address(ISSUER, account.login());
        return new ModelAndView(
                "access/second-step",
                Map.of("secret", totp.secret(), "address", address, "picture", QrCode.of(address), "error", error));
    }

    /** The recovery codes are shown in the answer itself: there is no address at which they could be seen again. */
    @PostMapping("/second-step/confirm")
    ModelAndView confirmSecondStep(@RequestParam String code) {
        List<String> recovery = secondStep.confirm(SignedIn.current().account(), code);
        if (recovery.isEmpty()) {
            ModelAndView page = proposed("second-step.wrong");
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        return new ModelAndView("access/recovery-codes", Map.of("codes", recovery));
    }

    @PostMapping("/second-step/remove")
    ModelAndView removeSecondStep(@RequestParam String password) {
        SignedIn owner = SignedIn.current();
        if (!passwords.knows(owner.account(), password)) {
            return page(Map.of("secondStepError", "password.wrong"));
        }
        secondStep.remove(owner.account(), owner.getPrincipal().actor());
        return Redirect.to("/account?notice=second-step-removed");
    }
}
