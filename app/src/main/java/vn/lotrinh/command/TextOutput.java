package vn.lotrinh.command;

import vn.lotrinh.reader.Reading;

/** The normalised text, whose places every span of the JSON form counts. */
final class TextOutput implements Output {

    private final boolean single;

    TextOutput(boolean single) {
        this.single = single;
    }

    @Override
    public String of(String file, Reading reading) {
        return (single ? "" : "==> " + file + " <==\n") + reading.document().text() + "\n";
    }
}
