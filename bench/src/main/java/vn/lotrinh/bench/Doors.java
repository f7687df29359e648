package vn.lotrinh.bench;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.web.SecurityFilterChain;

/** Doors into the system that only a bench opens. */
public final class Doors {

    private Doors() {}

    /** Opens the addresses of a pattern to everybody. */
    public static SecurityFilterChain open(HttpSecurity http, String pattern) {
        return http.securityMatcher(pattern)
                .csrf(CsrfConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }
}
