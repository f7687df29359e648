package vn.lotrinh.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.calendar.Vantage;

/**
 * What every page knows besides its own content.
 *
 * @param texts the words of the reader's language
 * @param today the day that it is
 * @param asOf the day that is shown; never after today
 * @param known the day at whose end it was known so, before today, or {@code null} for all that is known now
 * @param path the address of this page without its query
 * @param query the query of this page without language and day, or empty
 * @param viewer who looks
 * @param csrf the token that forms send back
 * @param notice a sentence about what was just done, or {@code null}
 * @param dated whether the page can be shown as of another day
 * @param assets addresses of the static files, with their fingerprints
 */
public record Frame(
        Texts texts,
        LocalDate today,
        LocalDate asOf,
        @Nullable LocalDate known,
        String path,
        String query,
        Visitor viewer,
        @Nullable Csrf csrf,
        @Nullable String notice,
        boolean dated,
        Assets assets) {

    /**
     * Who looks at the page, as far as the frame shows it.
     *
     * @param name the name to greet, or {@code null} for a public visitor
     * @param roles codes of the roles held anywhere
     */
    public record Visitor(@Nullable String name, List<String> roles) {
        /** Whether nobody has signed in. */
        public boolean isPublic() {
            return name == null;
        }

        /** Whether the visitor holds one of the roles. */
        public boolean is(String... wanted) {
            return List.of(wanted).stream().anyMatch(roles::contains);
        }
    }

    /**
     * The token against forged requests.
     *
     * @param parameter the name of the form field
     * @param header the name of the request header
     * @param token its value
     */
    public record Csrf(String parameter, String header, String token) {
        /** The header as htmx takes it. */
        public String headers() {
            return "{\"" + header + "\":\"" + token + "\"}";
        }
    }

    /** Finds the address of a static file. */
    @FunctionalInterface
    public interface Assets {
        /** The address of {@code /assets/name} with its fingerprint. */
        String url(String name);
    }

    /** The sentence of that key. */
    public String text(String key, Object... arguments) {
        return texts.of(key, arguments);
    }

    /** Whether a past day is shown. */
    public boolean isPast() {
        return asOf.isBefore(today);
    }

    /** From where this page looks at the facts. */
    public Vantage vantage() {
        return known == null ? Vantage.of(asOf) : Vantage.of(asOf, known);
    }

    /** An address of this system that keeps the days shown. The address may carry a query of its own. */
    public String to(String address) {
        String day = isPast() ? with(address, "asof=" + asOf) : address;
        return known == null ? day : with(day, "known=" + known);
    }

    /** This page itself, with neither of the days. */
    public String here() {
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** This page on the same day, as that day is known now. */
    public String hereKnownNow() {
        return isPast() ? with(here(), "asof=" + asOf) : here();
    }

    private static String with(String address, String more) {
        return address + (address.contains("?") ? "&" : "?") + more;
    }

    /** This page in the other language. */
    public String inOtherLanguage() {
        String other = texts.code().equals("vi") ? "en" : "vi";
        return "/language?to=" + other + "&back=" + URLEncoder.encode(to(here()), StandardCharsets.UTF_8);
    }

    /** Whether a menu entry leads to this page or one below it. */
    public boolean isAt(String address) {
        return address.equals("/") ? path.equals("/") : path.equals(address) || path.startsWith(address + "/");
    }
}
