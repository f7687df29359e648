package vn.lotrinh.reader.time;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One rule: the phrase that it reads as its name, a pattern, and a production. In the pattern <code>{T}</code> stands for
 * words that name a time and <code>{R}</code> for words that name a rhythm.
 *
 * @param name the phrase, with its accents
 * @param pattern the words, in match form
 * @param production from the words to the deadline
 */
record DeadlineRule(String name, Pattern pattern, Production production) {

    /** From the words of a match to what they mean; {@code null} where they mean no deadline after all. */
    @FunctionalInterface
    interface Production {
        @Nullable
        Deadline produce(Words words);
    }

    static DeadlineRule rule(String name, String pattern, Production production) {
        return new DeadlineRule(
                name, Pattern.compile(pattern.replace("{T}", TimeWords.ANY).replace("{R}", Rhythm.ANY)), production);
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
