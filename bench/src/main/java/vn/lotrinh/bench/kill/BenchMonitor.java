package vn.lotrinh.bench.kill;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import vn.lotrinh.access.Role;
import vn.lotrinh.access.Viewer;

/** Lets the bench in as a monitor without signing in. It exists only where the bench starts the system. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(BenchMonitor.PROPERTY)
class BenchMonitor {

    static final String PROPERTY = "bench.monitor";
    static final String HEADER = "Bench-Monitor";

    private static final Viewer MONITOR = new Viewer(1L, "bench", List.of(new Viewer.Grant(Role.MONITOR, null)));

    @Bean
    @Order(0)
    SecurityFilterChain pagesForTheBench(HttpSecurity http) {
        var monitor = UsernamePasswordAuthenticationToken.authenticated(
                MONITOR, "", List.of(new SimpleGrantedAuthority(Role.MONITOR.code())));
        return http.securityMatcher(request -> request.getHeader(HEADER) != null)
                .csrf(CsrfConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .addFilterBefore(
                        (request, response, chain) -> {
                            SecurityContextHolder.getContext().setAuthentication(monitor);
                            chain.doFilter(request, response);
                        },
                        AuthorizationFilter.class)
                .build();
    }
}
