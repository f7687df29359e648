package vn.lotrinh.access;

import jakarta.servlet.DispatcherType;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who may ask for what, and what every answer tells the browser. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessSettings.class)
class Security {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final String PERMISSIONS =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";
    private static final Duration STRICT_TRANSPORT = Duration.ofDays(365);

    /**
     * To the framework every request of a signed-in person looks like a new sign-in, as the session is ours; a new token
     * for each would make the forms of open pages worthless. The real sign-in draws a new one itself.
     */
    private static final SessionAuthenticationStrategy KEEP_THE_TOKEN = new NullAuthenticatedSessionStrategy();

    @Bean
    SecurityFilterChain guardedPages(
            HttpSecurity http,
            SessionCookie cookie,
            Sessions sessions,
            CsrfTokenRepository csrfTokens,
            ProviderSignIn providers,
            ObjectProvider<ClientRegistrationRepository> registrations) {
        Refusal refusal = new Refusal();
        http.authorizeHttpRequests(Security::admit)
                .addFilterAfter(new SessionFilter(cookie, sessions), SecurityContextHolderFilter.class)
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens).sessionAuthenticationStrategy(KEEP_THE_TOKEN))
                .sessionManagement(management -> management.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(refusal).accessDeniedHandler(refusal))
                .logout(logout -> logout.disable())
                .headers(Security::tell);
        if (registrations.getIfAvailable() != null) {
            providers.configure(http);
        }
        return http.build();
    }

    private static void admit(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
        Routes.ALL.forEach(route -> requests.requestMatchers(route.matcher()).access(rule(route.admission())));
        requests.anyRequest().denyAll();
    }

    private static AuthorizationManager<RequestAuthorizationContext> rule(Admission admission) {
        if (admission.kind() == Admission.Kind.EVERYBODY) {
            return (_, _) -> new AuthorizationDecision(true);
        }
        return (authentication, context) -> new AuthorizationDecision(
                admission.lets(viewer(authentication.get()), Route.isFromSameMachine(context.getRequest())));
    }

    private static Viewer viewer(@Nullable Authentication authentication) {
        return authentication instanceof SignedIn signedIn ? signedIn.getPrincipal() : Viewer.PUBLIC;
    }

    private static void tell(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .httpStrictTransportSecurity(strict -> strict.maxAgeInSeconds(STRICT_TRANSPORT.toSeconds()));
    }

    @Bean
    CsrfTokenRepository csrfTokens() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }
}
