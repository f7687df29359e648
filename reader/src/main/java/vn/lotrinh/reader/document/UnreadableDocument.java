package vn.lotrinh.reader.document;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.reader.text.Messages;

/**
 * A file that can't be read as a directive. It carries a stable reason and what the sentence for a person names;
 * {@link #getMessage()} is for the log.
 */
public final class UnreadableDocument extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why a file can't be read. The name in lower case with hyphens is a stable code. */
    public enum Reason {
        /** The file has no bytes, or no words. */
        EMPTY,
        /** The file is protected by a password. */
        ENCRYPTED,
        /** The file is cut off or damaged. */
        DAMAGED,
        /** The file is of a type that is not a document, or not one that is read. Argument: the type found. */
        NOT_A_DOCUMENT,
        /** The file is larger than allowed. Arguments: its size and the limit, in MiB. */
        TOO_LARGE,
        /** The packed content grows beyond all measure. */
        ZIP_BOMB,
        /** The file asks for something outside itself (an external entity). */
        EXTERNAL_ENTITY,
        /** Arguments: the number of pages, the limit. */
        TOO_MANY_PAGES,
        /** Argument: the limit. */
        TOO_MANY_CELLS,
        /** Argument: the limit in MiB. */
        TOO_MUCH_MEMORY,
        /** Argument: the limit in seconds. */
        TOO_SLOW,
        /** The file is a picture and the recognition program is not installed. */
        RECOGNITION_MISSING,
        /** The recognition program failed. */
        RECOGNITION_FAILED,
        /** The file can't be opened. Argument: its name. */
        NOT_FOUND
    }

    private final Reason reason;
    private final transient List<String> arguments;

    /** A refusal with what its sentence names, in the order of the placeholders. */
    public UnreadableDocument(Reason reason, String... arguments) {
        this(reason, null, arguments);
    }

    /** A refusal that a fault of a library told us of. */
    public UnreadableDocument(Reason reason, @Nullable Throwable cause, String... arguments) {
        super(reason + " " + List.of(arguments), cause);
        this.reason = reason;
        this.arguments = List.of(arguments);
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** What its sentence names, in the order of the placeholders. */
    public List<String> arguments() {
        return arguments;
    }

    /** One sentence for a person: what is wrong and what to do. */
    public String sentence(Locale locale) {
        return Messages.in(locale).format("unreadable." + Messages.code(reason), arguments);
    }
}
