package vn.lotrinh.command;

import vn.lotrinh.reader.Reading;
import vn.lotrinh.reader.document.UnreadableDocument;

/** What became of a file. */
sealed interface Outcome {

    /** The file. */
    Input input();

    /** It was read. */
    record Done(Input input, Reading reading) implements Outcome {}

    /** It can't be read, and a person can be told why. */
    record Refused(Input input, UnreadableDocument why) implements Outcome {}

    /** Reading it met a bug. */
    record Broken(Input input, Throwable fault) implements Outcome {}
}
