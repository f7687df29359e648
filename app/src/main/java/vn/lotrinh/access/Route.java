package vn.lotrinh.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * A page or an action, and who is let in.
 *
 * @param method GET (which includes HEAD), POST, or {@code null} for any
 * @param pattern the pattern of its addresses
 * @param admission who is let in
 */
record Route(@Nullable HttpMethod method, String pattern, Admission admission) {

    RequestMatcher matcher() {
        RequestMatcher path = PathPatternRequestMatcher.pathPattern(pattern);
        return request -> hasMethod(request) && path.matches(request);
    }

    private boolean hasMethod(HttpServletRequest request) {
        return method == null || method.matches(request.getMethod().equals("HEAD") ? "GET" : request.getMethod());
    }

    /** Whether the request comes straight from a program on this machine, not through a proxy on it. */
    static boolean isFromSameMachine(HttpServletRequest request) {
        if (request.getHeader("Forwarded") != null || request.getHeader("X-Forwarded-For") != null) {
            return false;
        }
        try {
            return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException _) {
            return false;
        }
    }
}
