package vn.lotrinh.page;

import java.net.URI;

/** Addresses within this system; anything else would send people elsewhere. */
public final class LocalAddress {

    private static final URI FIRST_PAGE = URI.create("/");

    private LocalAddress() {}

    /** The address if it lies within this system, else that of the first page. */
    public static URI of(String address) {
        boolean local = address.startsWith("/")
                && !address.startsWith("//")
                && address.chars().noneMatch(c -> c == '\\' || c < ' ');
        try {
            return local ? URI.create(address) : FIRST_PAGE;
        } catch (IllegalArgumentException _) {
            return FIRST_PAGE;
        }
    }
}
