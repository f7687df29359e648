package vn.lotrinh.command;

/** A progress bar on a terminal; silent where there is none. Safe for use by many threads. */
final class Progress {

    private static final int BAR = 24;
    private static final String CLEAR = "\r\u001b[K";

    private final Console console;
    private final int total;
    private final boolean drawn;
    private int done;

    Progress(Console console, int total) {
        this.console = console;
        this.total = total;
        this.drawn = console.live() && total > 1;
    }

    synchronized void step(String name) {
        done++;
        if (drawn) {
            int filled = BAR * done / total;
            String count = " " + done + "/" + total + " ";
            String shown = DisplayWidth.wrap(name, Math.max(1, console.width() - BAR - count.length() - 3))
                    .getFirst();
            console.err().print(CLEAR + "[" + "█".repeat(filled) + "·".repeat(BAR - filled) + "]" + count + shown);
            console.err().flush();
        }
    }

    /** Prints to standard output beside the bar. */
    synchronized void print(String words) {
        clear();
        console.out().print(words);
        if (drawn) {
            console.out().flush();
        }
    }

    /** Prints a line on standard error beside the bar. */
    synchronized void say(String line) {
        clear();
        console.out().flush();
        console.err().println(line);
    }

    synchronized void clear() {
        if (drawn) {
            console.err().print(CLEAR);
            console.err().flush();
        }
    }
}
