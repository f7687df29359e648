package vn.lotrinh.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URL;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lotrinh.ledger.Change;
import vn.lotrinh.ledger.Ledger;
import vn.lotrinh.page.LocalAddress;

/**
 * Signing in through an identity provider (OpenID Connect). The first time, a verified e-mail address that is the login
 * of an account ties the two; from then on the provider's own name for the person counts. Never makes an account. The
 * provider answers for the second step.
 */
@Component
class ProviderSignIn {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderSignIn.class);
    private static final String REFUSED = "/sign-in?refused=provider";

    private final Accounts accounts;
    private final SignIn signIn;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final ProviderRequests requests;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    ProviderSignIn(
            Accounts accounts,
            SignIn signIn,
            Sessions sessions,
            SessionCookie cookie,
            ProviderRequests requests,
            Ledger ledger,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.signIn = signIn;
        this.sessions = sessions;
        this.cookie = cookie;
        this.requests = requests;
        this.ledger = ledger;
        this.transaction = transaction;
    }

    void configure(HttpSecurity http) {
        http.oauth2Login(login -> login.loginPage("/sign-in")
                .authorizationEndpoint(endpoint -> endpoint.authorizationRequestRepository(requests))
                .authorizedClientRepository(new NoClients())
                .successHandler(this::answered)
                .failureHandler(this::failed));
    }

    private void answered(HttpServletRequest request, HttpServletResponse response, Authentication answer)
            throws IOException {
        Optional<Account> account = account(answer).filter(known -> !known.disabled());
        if (account.isEmpty()) {
            LOG.info("A provider vouches for somebody who has no account here");
            response.sendRedirect(REFUSED);
            return;
        }
        cookie.read(request).ifPresent(sessions::end);
        Token token = signIn.provided(account.get(), Origin.of(request));
        cookie.write(token, request, response);
        String back = LocalAddress.of(requests.back(request)).toASCIIString();
        String first = sessions.signedIn(token)
                .map(SignedIn::getPrincipal)
                .map(Viewer::firstPage)
                .orElse("/");
        response.sendRedirect(back.equals("/") ? first : back);
    }

    private void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        LOG.warn("Signing in through a provider failed: {}", failure.getMessage());
        response.sendRedirect(REFUSED);
    }

    private Optional<Account> account(Authentication answer) {
        if (!(answer.getPrincipal() instanceof OidcUser user)) {
            return Optional.empty();
        }
        URL issuer = user.getIssuer();
        String subject = user.getSubject();
        if (issuer == null || subject == null) {
            return Optional.empty();
        }
        ProvidedIdentity identity = new ProvidedIdentity(issuer.toString(), subject);
        return accounts.of(identity).or(() -> tied(user, identity));
    }

    private Optional<Account> tied(OidcUser user, ProvidedIdentity identity) {
        String email = user.getEmail();
        if (email == null || !Boolean.TRUE.equals(user.getEmailVerified())) {
            return Optional.empty();
        }
        return accounts.withLogin(email)
                .filter(account -> !account.disabled())
                .filter(account -> Boolean.TRUE.equals(transaction.execute(_ -> tie(account, identity))));
    }

    private boolean tie(Account account, ProvidedIdentity identity) {
        boolean tied = accounts.tie(account, identity);
        if (tied) {
            ledger.append(Change.created(
                    account.actor(), "account.tied", account.subject(), Map.of("issuer", identity.issuer())));
        }
        return tied;
    }
}
