package vn.lotrinh.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import vn.lotrinh.installation.InstallationFault;

/**
 * Where a command writes. Both streams are UTF-8, whatever the locale.
 *
 * @param out what was asked for
 * @param err what went wrong, and progress
 * @param colour whether {@code out} understands ANSI colours
 * @param live whether {@code err} is a terminal, on which progress can be drawn
 * @param width columns of the terminal, or the default where there is none
 */
record Console(PrintStream out, PrintStream err, boolean colour, boolean live, int width) {

    static final int DEFAULT_WIDTH = 100;
    private static final int LEAST_WIDTH = 60;
    private static final int MOST_WIDTH = 160;

    /** The console of this process; the launcher says by system properties what it found out about the terminal. */
    static Console ofProcess() {
        return new Console(
                stream(FileDescriptor.out),
                stream(FileDescriptor.err),
                Boolean.getBoolean("lotrinh.terminal.out") && System.getenv("NO_COLOR") == null,
                Boolean.getBoolean("lotrinh.terminal.err"),
                width(Integer.getInteger("lotrinh.columns", columnsOfEnvironment())));
    }

    static int width(int columns) {
        return columns <= 0 ? DEFAULT_WIDTH : Math.clamp(columns, LEAST_WIDTH, MOST_WIDTH);
    }

    private static int columnsOfEnvironment() {
        String columns = System.getenv("COLUMNS");
        return columns != null && columns.matches("[0-9]{1,4}") ? Integer.parseInt(columns) : 0;
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }

    /** Tells why the installation cannot be used. */
    int unavailable(InstallationFault fault, Texts texts) {
        err.println(texts.of("installation", fault.code(), fault.arguments().toArray()));
        return Exit.UNAVAILABLE;
    }

    void flush() {
        out.flush();
        err.flush();
    }
}
