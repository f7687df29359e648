package vn.lotrinh.organization;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What stands in files, addresses and the database under a stable code: the name in small letters with hyphens. */
interface Coded {

    /** The constant's name. */
    String name();

    /** The stable code. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one of that code, if there is one. */
    static <E extends Coded> Optional<E> of(E[] all, String code) {
        return Arrays.stream(all).filter(one -> one.code().equals(code)).findFirst();
    }
}
