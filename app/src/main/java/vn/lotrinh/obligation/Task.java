package vn.lotrinh.obligation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A followed task: what a directive tells somebody to do. How it stands is summed from its {@linkplain Obligation obligations}.
 *
 * @param id its identity
 * @param directive the directive that gives it
 * @param item its place in the directive's outline: {@code II.3}
 * @param ordinal its position among the directive's tasks, from 0
 * @param text what is to be done
 * @param start first place of the words in the reading's text
 * @param end place after the last
 * @param deadline its deadline; words and meaning
 * @param due the last lawful day as the directive sets it, or {@code null}
 * @param deliverable the product, or {@code null}
 * @param givenOn the directive's date, or {@code null}
 * @param boundOn the day that decides on whom it binds: the directive's, or else that on which it was accepted
 * @param owner the unit whose own directive gives it, or {@code null}
 */
public record Task(
        long id,
        long directive,
        String item,
        int ordinal,
        String text,
        int start,
        int end,
        Deadline deadline,
        @Nullable LocalDate due,
        @Nullable String deliverable,
        @Nullable LocalDate givenOn,
        LocalDate boundOn,
        @Nullable Long owner) {

    /**
     * A deadline as the directive sets it.
     *
     * @param kind {@code none}, {@code by}, {@code recurring}, {@code ongoing} or {@code relative}
     * @param words the words, or {@code null}
     * @param value the time named, in EDTF, or {@code null}
     * @param recurrence the rhythm as an RFC 5545 rule, or {@code null}
     */
    public record Deadline(
            String kind,
            @Nullable String words,
            @Nullable String value,
            @Nullable String recurrence) {}
}
