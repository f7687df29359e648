package vn.lotrinh.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.lotrinh.calendar.BusinessClock;

/** What we asked an identity provider, kept by the browser under seal until its answer comes. */
@Component
class ProviderRequests implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final String COOKIE = "provider";
    private static final Duration WAIT = Duration.ofMinutes(10);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Seal seal = new Seal();
    private final BusinessClock clock;

    ProviderRequests(BusinessClock clock) {
        this.clock = clock;
    }

    /** The same in plain parts. */
    private record Kept(
            Instant until,
            String provider,
            String client,
            String redirect,
            String state,
            Set<String> scopes,
            Map<String, String> attributes,
            Map<String, String> parameters,
            String back) {

        static Kept of(OAuth2AuthorizationRequest request, Instant until, String back) {
            return new Kept(
                    until,
                    request.getAuthorizationUri(),
                    request.getClientId(),
                    String.valueOf(request.getRedirectUri()),
                    String.valueOf(request.getState()),
                    request.getScopes(),
                    texts(request.getAttributes()),
                    texts(request.getAdditionalParameters()),
                    back);
        }

        private static Map<String, String> texts(Map<String, Object> values) {
            Map<String, String> texts = new HashMap<>();
            values.forEach((name, value) -> texts.put(name, String.valueOf(value)));
            return texts;
        }

        OAuth2AuthorizationRequest request() {
            return OAuth2AuthorizationRequest.authorizationCode()
                    .authorizationUri(provider)
                    .clientId(client)
                    .redirectUri(redirect)
                    .state(state)
                    .scopes(scopes)
                    .attributes(all -> all.putAll(attributes))
                    .additionalParameters(all -> all.putAll(parameters))
                    .build();
        }
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        String state = request.getParameter(OAuth2ParameterNames.STATE);
        return kept(request)
                .filter(kept -> kept.state().equals(state))
                .map(Kept::request)
                .orElse(null);
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest asked, HttpServletRequest request, HttpServletResponse response) {
        if (asked == null) {
            set("", Duration.ZERO, request, response);
            return;
        }
        String back = request.getParameter("back");
        Kept kept = Kept.of(asked, clock.now().plus(WAIT), back == null ? "/" : back);
        set(seal.close(JSON.writeValueAsString(kept)), WAIT, request, response);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationRequest asked = loadAuthorizationRequest(request);
        set("", Duration.ZERO, request, response);
        return asked;
    }

    /** The page that the person came from. */
    String back(HttpServletRequest request) {
        return kept(request).map(Kept::back).orElse("/");
    }

    private Optional<Kept> kept(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .map(Cookie::getValue)
                .flatMap(seal::open)
                .flatMap(ProviderRequests::parsed)
                .filter(kept -> clock.now().isBefore(kept.until()));
    }

    private static Optional<Kept> parsed(String json) {
        try {
            return Optional.of(JSON.readValue(json, Kept.class));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    /** Lax: the provider's answer is a step from another site. */
    private static void set(String value, Duration age, HttpServletRequest request, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(COOKIE, value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/")
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
