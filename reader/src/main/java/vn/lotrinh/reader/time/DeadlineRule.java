package vn.lotrinh.reader.time;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.reader.text.Signs;

/**
 * One rule: the phrase that it reads as its name, a pattern, and a production. In the pattern <code>{T}</code> stands for
 * words that name a time and <code>{R}</code> for words that name a rhythm.
 *
 * @param name the phrase, with its accents
 * @param signs words of which one stands wherever the pattern matches
 * @param pattern the words, in match form
 * @param production from the words to the deadline
 */
record DeadlineRule(String name, Signs signs, Pattern pattern, Production production) {

    /** Words that stand in every text. */
    private static final String NONE = "";

    /** From the words of a match to what they mean; {@code null} where they mean no deadline after all. */
    @FunctionalInterface
    interface Production {
        @Nullable
        Deadline produce(Words words);
    }

    static DeadlineRule rule(String name, String pattern, Production production) {
        return rule(name, NONE, pattern, production);
    }

    static DeadlineRule rule(String name, String signs, String pattern, Production production) {
        return new DeadlineRule(
                name,
                Signs.of(signs),
                Pattern.compile(pattern.replace("{T}", TimeWords.ANY).replace("{R}", Rhythm.ANY)),
                production);
    }

    /** The first match in words in match form, or {@code null}. */
    @Nullable
    Matcher match(String form) {
        if (!signs.in(form)) {
            return null;
        }
        Matcher matcher = pattern.matcher(form);
        return matcher.find() ? matcher : null;
    }

    /**
     * The words of a match.
     *
     * @param match the match, in match form
     * @param whole all the words, as written
     * @param year the year of the directive, or {@code null}
     * @param product whether the item orders a finished product
     */
    record Words(Matcher match, String whole, @Nullable Integer year, boolean product) {

        /** The time named by the words of a group. */
        @Nullable
        NamedTime time(int group) {
            return TimeWords.parse(match.group(group).strip(), year);
        }

        /** The words matched, as written. */
        String written() {
            return whole.substring(match.start(), match.end());
        }
    }
}
