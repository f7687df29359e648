package vn.lotrinh.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;

/**
 * Where a request comes from.
 *
 * @param address the network address
 * @param agent how the browser calls itself
 */
record Origin(String address, String agent) {

    static Origin of(HttpServletRequest request) {
        return new Origin(request.getRemoteAddr(), Objects.requireNonNullElse(request.getHeader("User-Agent"), ""));
    }
}
