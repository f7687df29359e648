package vn.lotrinh.reader.time;

import java.time.LocalDate;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.reader.document.Passage;
import vn.lotrinh.reader.text.Folding;
import vn.lotrinh.reader.time.DeadlineRule.Words;

/** Reads words that are wholly a deadline, as a label or a column gives them. */
public final class DeadlineReader {

    private DeadlineReader() {}

    /**
     * What the words of a deadline mean.
     *
     * @param words the words, in any case and spelling
     * @param issued the date of the directive, which gives the year where the words elide it, or {@code null}
     * @return {@code null} where the words are not understood
     */
    public static @Nullable DeadlineReading read(String words, @Nullable LocalDate issued) {
        return read(new Passage(words, 0), issued == null ? null : (Integer) issued.getYear(), false);
    }

    /**
     * What the words of a deadline mean.
     *
     * @param words the words, where they stand
     * @param year the year of the directive, or {@code null}
     * @param product whether the item orders a finished product: then a span of years ends on its last day
     * @return {@code null} where the words are not understood
     */
    public static @Nullable DeadlineReading read(Passage words, @Nullable Integer year, boolean product) {
        String form = Folding.match(words.shown());
        for (DeadlineRule rule : DeadlineRules.ALL) {
            Matcher matcher = rule.match(form);
            if (matcher != null) {
                Deadline value = rule.production().produce(new Words(matcher, words.text(), year, product));
                if (value != null) {
                    return new DeadlineReading(words.quote(rule.name()), value);
                }
            }
        }
        return null;
    }
}
