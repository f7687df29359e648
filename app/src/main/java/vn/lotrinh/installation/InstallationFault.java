package vn.lotrinh.installation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The system can't start where it is told to. Its code names the sentence for a person. */
public final class InstallationFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Code {
        /** Argument: the folder. */
        FOLDER_IN_USE,
        /** Argument: the folder or file. */
        FOLDER_UNUSABLE,
        /** Arguments: the folder of the database, its log. */
        DATABASE_NOT_STARTED,
        /** Arguments: the version found, the oldest that will do. */
        DATABASE_TOO_OLD,
        /** Arguments: the address, what the database said. */
        DATABASE_UNREACHABLE,
        /** Argument: the folder, which holds no data. */
        NO_DATA,
        /** Argument: the file, which is there already. */
        BACKUP_EXISTS,
        /** Argument: the file. */
        BACKUP_UNWRITABLE,
        /** Argument: the file. */
        BACKUP_DAMAGED,
        /** Argument: the version of its tables, which this program does not know. */
        BACKUP_TOO_NEW,
        /** Argument: the address of the database, which has tables already. */
        RESTORE_NOT_EMPTY,
        /** Argument: the file of settings. */
        SETTINGS_UNREADABLE,
        /** Arguments: the file of settings, the name, the names that are known. */
        SETTING_UNKNOWN,
        /** Arguments: the file of settings, the name, the file that is not there. */
        SETTING_WITHOUT_FILE
    }

    private final Code code;
    private final transient List<String> arguments;

    InstallationFault(Code code, String... arguments) {
        this(code, null, arguments);
    }

    InstallationFault(Code code, @Nullable Throwable cause, String... arguments) {
        super(code + " " + List.of(arguments), cause);
        this.code = code;
        this.arguments = List.of(arguments);
    }

    /** What is wrong. */
    public Code code() {
        return code;
    }

    /** What the sentence names, in the order of its placeholders. */
    public List<String> arguments() {
        return arguments;
    }
}
