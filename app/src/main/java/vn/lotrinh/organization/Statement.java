package vn.lotrinh.organization;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.calendar.Days;

/**
 * Something said about a unit. Statements are only added; a wrong one is withdrawn by a further record.
 *
 * @param id its identity, in the order in which statements were made
 * @param unit the unit
 * @param aspect of what it speaks
 * @param qualifier of which one, where a unit has several; otherwise empty
 * @param value what is said; {@code null} says that there is no value any more
 * @param days when it holds
 * @param ground on what it rests
 * @param event the event by which it came to hold, or {@code null}
 * @param recordedAt since when it is known here
 * @param recordedBy who entered it
 */
public record Statement(
        long id,
        long unit,
        Aspect aspect,
        String qualifier,
        @Nullable String value,
        Days days,
        Ground ground,
        @Nullable Long event,
        Instant recordedAt,
        String recordedBy) {}
