package vn.lotrinh.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The smallest identity provider: vouches for whomever a test names. */
final class FakeProvider {

    private static final String CLIENT = "lotrinh";
    private static final int MINUTES = 300;

    private final HttpServer server;
    private final RSAKey key;
    private Map<String, Object> person = Map.of();
    private String nonce = "";

    FakeProvider() {
        try {
            key = new RSAKeyGenerator(2048).keyID("test").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/keys", exchange -> answer(exchange, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/token", exchange -> answer(exchange, token()));
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The settings by which a system knows it. */
    Map<String, String> settings() {
        String registration = "spring.security.oauth2.client.registration.test.";
        String provider = "spring.security.oauth2.client.provider.test.";
        return Map.of(
                registration + "client-id",
                CLIENT,
                registration + "client-secret",
                "secret",
                registration + "scope",
                "openid,email",
                registration + "authorization-grant-type",
                "authorization_code",
                registration + "redirect-uri",
                "{baseUrl}/login/oauth2/code/{registrationId}",
                provider + "authorization-uri",
                issuer() + "/authorize",
                provider + "token-uri",
                issuer() + "/token",
                provider + "jwk-set-uri",
                issuer() + "/keys");
    }

    /** What the person's browser is sent back with who was sent here and says who they are. */
    String answer(String asked, Map<String, Object> who) {
        var query = UriComponentsBuilder.fromUriString(asked).build().getQueryParams();
        person = who;
        nonce = decoded(query.getFirst("nonce"));
        return "/login/oauth2/code/test?code=one&state=" + decoded(query.getFirst("state"));
    }

    private static String decoded(@Nullable String part) {
        return URLDecoder.decode(String.valueOf(part), StandardCharsets.UTF_8);
    }

    private String token() {
        Instant now = Instant.now();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(CLIENT)
                .claim("nonce", nonce)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(MINUTES)));
        person.forEach(claims::claim);
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build(), claims.build());
        try {
            jwt.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"expires_in\":300,\"id_token\":\"" + jwt.serialize()
                + "\"}";
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
