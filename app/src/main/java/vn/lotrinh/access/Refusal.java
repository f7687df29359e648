package vn.lotrinh.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/**
 * What somebody gets who is not let in: nothing is there, or please sign in, or this is not for you. Small updates
 * within a page make the whole page go to the sign-in.
 */
final class Refusal implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final String SIGN_IN = "/sign-in";

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        if (Routes.of(request).isEmpty()) {
            response.sendError(HttpStatus.NOT_FOUND.value());
        } else if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", signIn(path(request.getHeader("HX-Current-URL"))));
            response.setStatus(HttpStatus.NO_CONTENT.value());
        } else {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader("Location", signIn(wanted(request)));
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
            throws IOException {
        if (Routes.of(request).isEmpty()) {
            response.sendError(HttpStatus.NOT_FOUND.value());
        } else if (exception instanceof CsrfException) {
            response.sendError(HttpStatus.BAD_REQUEST.value());
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    private static String signIn(String back) {
        return back.isEmpty() ? SIGN_IN : SIGN_IN + "?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }

    /** The page to come back to; an action can't be repeated by coming back. */
    private static String wanted(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            return "";
        }
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    private static String path(@Nullable String address) {
        if (address == null) {
            return "";
        }
        try {
            URI uri = URI.create(address);
            String path = uri.getRawPath() == null ? "" : uri.getRawPath();
            return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
        } catch (IllegalArgumentException _) {
            return "";
        }
    }
}
