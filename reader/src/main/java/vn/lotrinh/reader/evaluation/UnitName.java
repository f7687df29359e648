package vn.lotrinh.reader.evaluation;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Brings the name of a unit into the form in which names are compared. */
final class UnitName {

    private static final int UNICODE = Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final Pattern EDGE = Pattern.compile("^[ .;,:\\-]+|[ .;,:\\-]+$");
    private static final Pattern LEADING =
            Pattern.compile("^(các|cả|những|và|cùng|với|giao|đề nghị|yêu cầu)\\s+", Pattern.CASE_INSENSITIVE | UNICODE);
    /** An explanation in brackets after a name may stay or go. */
    private static final Pattern EXPLANATION = Pattern.compile("\\s*\\([^()]*\\)$", UNICODE);

    private static final Pattern SHORT_COMMITTEE = Pattern.compile("\\bUBND\\b", UNICODE);

    private UnitName() {}

    static String normalise(String name) {
        String bare =
                EDGE.matcher(Normalizer.normalize(name, Normalizer.Form.NFC)).replaceAll("");
        while (LEADING.matcher(bare).find()) {
            bare = LEADING.matcher(bare).replaceFirst("");
        }
        bare = EXPLANATION.matcher(bare).replaceFirst("");
        return SHORT_COMMITTEE.matcher(bare).replaceAll("Ủy ban nhân dân");
    }
}
