package vn.lotrinh.cascade;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The two ends of a link.
 *
 * @param level between what it is
 * @param child the one that implements
 * @param parent the one that is implemented
 */
public record Ends(Level level, long child, long parent) {

    private static final Pattern KEY = Pattern.compile("(directive|task):(\\d{1,18}):(-?\\d{1,18})");

    /** The ends that a form names, if it names any. */
    static Optional<Ends> of(String key) {
        Matcher matcher = KEY.matcher(key);
        return matcher.matches()
                ? Optional.of(new Ends(
                        Level.valueOf(matcher.group(1).toUpperCase(Locale.ROOT)),
                        Long.parseLong(matcher.group(2)),
                        Long.parseLong(matcher.group(3))))
                : Optional.empty();
    }

    /** As the ledger names it: {@code 12>5}. */
    String subject() {
        return child + ">" + parent;
    }
}
