package vn.lotrinh.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.filter.OncePerRequestFilter;

/** Knows who asks by the cookie of the session; looks it up only when somebody wants to know. */
class SessionFilter extends OncePerRequestFilter {

    private static final String FOUND = SessionFilter.class.getName() + ".found";

    private final SessionCookie cookie;
    private final Sessions sessions;

    SessionFilter(SessionCookie cookie, Sessions sessions) {
        this.cookie = cookie;
        this.sessions = sessions;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (cookie.read(request).isPresent()) {
            SecurityContextHolder.setDeferredContext(SingletonSupplier.of(() -> context(request)));
        }
        chain.doFilter(request, response);
    }

    /** Found once a request, also where an error page is made for it. */
    private SecurityContext context(HttpServletRequest request) {
        if (request.getAttribute(FOUND) instanceof SecurityContext known) {
            return known;
        }
        Optional<SignedIn> signedIn = cookie.read(request).flatMap(sessions::signedIn);
        SecurityContext context = signedIn.map(SecurityContextImpl::new).orElseGet(SecurityContextImpl::new);
        request.setAttribute(FOUND, context);
        return context;
    }
}
