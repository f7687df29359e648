package vn.lotrinh.command;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Tells of bugs: a sentence for the person, then the technical text for who mends it. */
final class Faults {

    private Faults() {}

    static String describe(Throwable fault, Texts texts) {
        StringWriter trace = new StringWriter();
        fault.printStackTrace(new PrintWriter(trace, true));
        return texts.of("fault") + "\n" + trace.toString().stripTrailing();
    }
}
