package vn.lotrinh.cascade;

import java.util.List;
import vn.lotrinh.page.Texts;

/**
 * One reason of a proposal.
 *
 * @param kind what speaks for it
 * @param words the words that do, as a reader of the two finds them
 */
public record Ground(Kind kind, List<String> words) {

    /** Copies the list. */
    public Ground {
        words = List.copyOf(words);
    }

    /** What speaks for a link. */
    public enum Kind {
        /** The child says at its head that it implements the parent. */
        IMPLEMENTS,
        /** The child rests on the parent (căn cứ). */
        BASIS,
        /** Number and date of the citation are the parent's. */
        DATED,
        /** The citation gives no date, and only one directive has the number. */
        ONLY_ONE,
        /** The child names the parent's issuer. */
        ISSUER,
        /** The directive is not in the system. */
        NOT_HERE,
        /** Both bring forth the same product. */
        PRODUCT,
        /** Words that both have and few others. */
        WORDS,
        /** The child's words cite the parent's number. */
        CITATION,
        /** Both are due in the same time. */
        HORIZON;

        /** The stable code: {@code only-one}. */
        public String code() {
            return Texts.code(this);
        }
    }
}
