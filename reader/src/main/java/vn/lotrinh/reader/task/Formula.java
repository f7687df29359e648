package vn.lotrinh.reader.task;

import java.util.List;
import java.util.regex.Pattern;
import vn.lotrinh.reader.text.DataFile;
import vn.lotrinh.reader.text.Folding;

/** Closing formulas oblige nobody to anything that can be followed: see {@code task/closing-formulas.tsv}. */
final class Formula {

    private static final List<Pattern> FORMULAS =
            DataFile.named("task/closing-formulas.tsv").patterns();

    private Formula() {}

    /** Whether the sentence is a closing formula. */
    static boolean matches(String sentence) {
        return isIn(Folding.match(sentence));
    }

    /** Whether words in match form are a closing formula. */
    static boolean isIn(String form) {
        return FORMULAS.stream().anyMatch(pattern -> pattern.matcher(form).find());
    }
}
