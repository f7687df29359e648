package vn.lotrinh.reader.unit;

import vn.lotrinh.reader.document.Quote;

/**
 * A unit or collective named in a directive, as written. Which unit it is on which day is another question.
 *
 * @param quote its name, elided head words restored
 * @param role what the task wants of it
 */
public record Mention(Quote quote, Role role) {

    /** What a task wants of a unit. */
    public enum Role {
        /** It answers for the task (chủ trì, or plainly addressed). */
        LEAD,
        /** It answers for the draft that another body decides (chủ trì tham mưu). */
        ADVISE,
        /** It coordinates (phối hợp). */
        COORDINATE
    }
}
