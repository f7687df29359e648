package vn.lotrinh.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.lotrinh.access.SignIn.Outcome;

/** Signing in and out. */
@Controller
class SignInPage {

    private final SignIn signIn;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final CsrfTokenRepository csrfTokens;
    private final List<Provider> providers;

    SignInPage(
            SignIn signIn,
            Sessions sessions,
            SessionCookie cookie,
            CsrfTokenRepository csrfTokens,
            ObjectProvider<ClientRegistrationRepository> registrations) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.cookie = cookie;
        this.csrfTokens = csrfTokens;
        this.providers = Provider.of(registrations.getIfAvailable());
    }

    @GetMapping("/sign-in")
    ModelAndView form(
            Viewer viewer,
            @RequestParam(defaultValue = "/") String back,
            @RequestParam(defaultValue = "") String refused) {
        return viewer.isPublic()
                ? form("", back, refused.equals("provider") ? "sign-in.refused.provider" : "")
                : to(back);
    }

    @PostMapping("/sign-in")
    ModelAndView signIn(
            @RequestParam String login,
            @RequestParam String password,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        Outcome outcome = signIn.withPassword(login, password, Origin.of(request));
        return switch (outcome) {
            case Outcome.Open(Token token) -> enter(token, back, request, response);
            case Outcome.CodeWanted(Token token) -> enter(token, code(back), request, response);
            case Outcome.Refused _ -> refused(form(login, back, "sign-in.refused"));
            case Outcome.Later _ -> later(form(login, back, "sign-in.later"));
        };
    }

    @GetMapping("/sign-in/code")
    ModelAndView codeForm(@RequestParam(defaultValue = "/") String back, HttpServletRequest request) {
        boolean awaited = cookie.read(request).flatMap(sessions::awaitingCode).isPresent();
        return awaited ? codeForm(back, "") : to(form(back));
    }

    @PostMapping("/sign-in/code")
    ModelAndView code(
            @RequestParam String code,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        Outcome outcome = signIn.withCode(cookie.read(request).orElse(new Token("")), code, Origin.of(request));
        return switch (outcome) {
            case Outcome.Open(Token token) -> enter(token, back, request, response);
            case Outcome.CodeWanted _, Outcome.Refused _ -> refused(codeForm(back, "sign-in.code.refused"));
            case Outcome.Later _ -> later(codeForm(back, "sign-in.later"));
        };
    }

    @PostMapping("/sign-out")
    ModelAndView signOut(HttpServletRequest request, HttpServletResponse response) {
        cookie.read(request).ifPresent(sessions::end);
        cookie.clear(request, response);
        csrfTokens.saveToken(null, request, response);
        return to("/?notice=signed-out");
    }

    /** From here on another session with another token, and another token in forms: what somebody planted before is void. */
    private ModelAndView enter(Token token, String next, HttpServletRequest request, HttpServletResponse response) {
        cookie.read(request).ifPresent(sessions::end);
        cookie.write(token, request, response);
        csrfTokens.saveToken(null, request, response);
        return to(next.equals("/") ? firstPage(token) : next);
    }

    /** Where somebody wanted no page in particular; for one whose code is still wanted that comes afterwards. */
    private String firstPage(Token token) {
        return sessions.signedIn(token)
                .map(SignedIn::getPrincipal)
                .map(Viewer::firstPage)
                .orElse("/");
    }

    private ModelAndView form(String login, String back, String error) {
        return new ModelAndView(
                "access/sign-in", Map.of("login", login, "back", back, "error", error, "providers", providers));
    }

    private static ModelAndView codeForm(String back, String error) {
        return new ModelAndView("access/code", Map.of("back", back, "error", error));
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView later(ModelAndView page) {
        page.setStatus(HttpStatus.TOO_MANY_REQUESTS);
        return page;
    }

    private static String form(String back) {
        return "/sign-in?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }

    private static String code(String back) {
        return "/sign-in/code?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }

    private static ModelAndView to(String address) {
        return Redirect.to(address);
    }
}
