package vn.lotrinh.reader.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person should look at. It never stops a reading.
 *
 * @param code what kind of doubt
 * @param arguments what the message names, in the order of its placeholders
 * @param task the id of the task concerned, or {@code null} for the whole document
 * @param span the words concerned, or {@code null}
 */
public record Warning(
        Code code,
        List<String> arguments,
        @Nullable String task,
        @Nullable Span span) {

    /** The kinds of warning. The name in lower case with hyphens is the code in the output. */
    public enum Code {
        /** Macros of an office file were ignored. */
        MACROS_IGNORED,
        /** The text was in a legacy Vietnamese encoding and was converted. */
        LEGACY_ENCODING,
        /** Damaged or look-alike letters were repaired. */
        LETTERS_REPAIRED,
        /** The text came from character recognition. */
        RECOGNISED_TEXT,
        /** Words of a recognised text were corrected from the dictionary of administrative language. */
        RECOGNITION_CORRECTED,
        /** A page could not be read and is missing. */
        PAGE_UNREADABLE,
        /** No task was found. */
        NO_TASK,
        /** A task names nobody who leads (rõ người). */
        NO_LEAD,
        /** A task has no deadline (rõ thời gian). */
        NO_DEADLINE,
        /** A task names no product (rõ sản phẩm). */
        NO_PRODUCT,
        /** The words of a deadline were not understood. */
        DEADLINE_UNCLEAR,
        /** The words of a task set a further last day, which its deadline does not show. */
        SEVERAL_DEADLINES,
        /** The addressee was taken from the context, or its name was read, with doubt. */
        LEAD_UNCERTAIN,
        /** The name of a coordinating unit was read with doubt. */
        COORDINATOR_UNCERTAIN,
        /** The kind, number, issuer or date of the directive was not found. */
        HEAD_INCOMPLETE
    }

    /** Copies the arguments. */
    public Warning {
        arguments = List.copyOf(arguments);
    }

    /** A warning about the whole document. */
    public static Warning of(Code code, String... arguments) {
        return new Warning(code, List.of(arguments), null, null);
    }
}
