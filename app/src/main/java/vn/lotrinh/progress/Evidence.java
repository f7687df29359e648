package vn.lotrinh.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that is known to have happened: an issued document, an event, another proof. Its own day decides on time or late.
 *
 * @param id its identity
 * @param obligation what it is about
 * @param report the report that it came with, or {@code null}
 * @param said what is said of it
 * @param document the file attached, or {@code null}
 * @param findings what was found in the file, as JSON, or {@code null}
 * @param supersedes the earlier evidence whose place it takes, or {@code null}
 * @param recordedAt when it was entered
 * @param recordedBy who entered it
 */
public record Evidence(
        long id,
        long obligation,
        @Nullable Long report,
        Said said,
        @Nullable Document document,
        @Nullable String findings,
        @Nullable Long supersedes,
        Instant recordedAt,
        String recordedBy) {

    /**
     * What somebody says of evidence.
     *
     * @param proves what it shows
     * @param happenedOn the day, or the last day of the time that the source names
     * @param happenedWords that time in words, where it is not a day: {@code tháng 5/2024}
     * @param summary what happened, in one or two sentences
     * @param claim what the issued document is, as far as there is one
     * @param source where it is known from: an address, or {@code null}
     * @param explanation why the file differs from what is said of it, or {@code null}
     */
    public record Said(
            Proof proves,
            LocalDate happenedOn,
            @Nullable String happenedWords,
            String summary,
            Claim claim,
            @Nullable String source,
            @Nullable String explanation) {}

    /**
     * A file.
     *
     * @param id its identity
     * @param sha256 the SHA-256 of its bytes, 64 hexadecimal digits
     * @param name the name under which it came; a label, never a path
     * @param mediaType its type, told from its content
     * @param size bytes
     */
    public record Document(long id, String sha256, String name, String mediaType, long size) {}

    /** What evidence shows of an obligation. */
    public enum Proof {
        /** It is done. */
        DONE,
        /** A part of it is done. */
        PART,
        /** A step on the way was made. */
        STEP,
        /** It was not done at that time. */
        NOT_DONE;

        /** The stable code: {@code not-done}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The one of that code. */
        public static Proof of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
