package vn.lotrinh.progress;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a unit that coordinates or leads together was asked for, and its answer.
 *
 * @param id its identity
 * @param obligation for what
 * @param unit who was asked
 * @param asked what it was asked for
 * @param due by when, or {@code null}
 * @param askedAt when it was asked
 * @param askedBy by whom
 * @param answer its answer, or {@code null} while there is none
 * @param answeredAt when it answered, or {@code null}
 */
public record Request(
        long id,
        long obligation,
        long unit,
        String asked,
        @Nullable LocalDate due,
        Instant askedAt,
        String askedBy,
        @Nullable String answer,
        @Nullable Instant answeredAt) {}
