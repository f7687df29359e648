package vn.lotrinh.access;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no account of that number. */
@ResponseStatus(HttpStatus.NOT_FOUND)
final class UnknownAccount extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownAccount(long id) {
        super("No account " + id);
    }
}
