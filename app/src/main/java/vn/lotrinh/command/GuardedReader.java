package vn.lotrinh.command;

import java.util.function.Function;
import vn.lotrinh.reader.Guard;
import vn.lotrinh.reader.Reader;
import vn.lotrinh.reader.Reading;
import vn.lotrinh.reader.document.Limits;

/** Reads files under a guard, so that none can harm the others. Safe for use by many threads. */
final class GuardedReader {

    private final Function<Input, Reading> reader;
    private final Guard guard;

    GuardedReader(Limits limits) {
        Reader plain = new Reader(limits);
        this(limits, input -> plain.read(input.path()));
    }

    GuardedReader(Limits limits, Function<Input, Reading> reader) {
        this.guard = new Guard(limits);
        this.reader = reader;
    }

    /** Reads a file; never throws for what the file or the reader does. */
    Outcome read(Input input) {
        return switch (guard.run("reading " + input.shown(), () -> reader.apply(input))) {
            case Guard.Result.Done<Reading>(Reading reading) -> new Outcome.Done(input, reading);
            case Guard.Result.Refused<Reading>(var why) -> new Outcome.Refused(input, why);
            case Guard.Result.Broken<Reading>(var fault) -> new Outcome.Broken(input, fault);
        };
    }
}
