package vn.lotrinh.reader.letterhead;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.reader.document.Quote;

/**
 * Another directive that this one cites.
 *
 * @param number its number and symbol, spaces removed, with the words that say so
 * @param issuedOn its date, or {@code null} where none is given
 * @param relation what this directive does with it
 */
public record Reference(Quote number, @Nullable LocalDate issuedOn, Relation relation) {

    /** What a directive does with one that it cites. */
    public enum Relation {
        /** It carries the other out (thực hiện, triển khai). */
        IMPLEMENTS,
        /** It rests on the other (căn cứ). */
        BASIS,
        /** It changes the other (sửa đổi, bổ sung). */
        AMENDS,
        /** It takes the other's place (thay thế, bãi bỏ). */
        REPLACES,
        /** It only names the other. */
        MENTIONS
    }
}
