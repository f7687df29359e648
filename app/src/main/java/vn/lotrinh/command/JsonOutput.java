package vn.lotrinh.command;

import java.util.Locale;
import vn.lotrinh.reader.Reading;
import vn.lotrinh.reader.json.ReadingJson;

/** Readings as JSON: indented for one file, a line each for several. */
final class JsonOutput implements Output {

    private final ReadingJson json;

    JsonOutput(Locale locale, boolean explain, boolean single) {
        this.json = new ReadingJson(locale, explain, single);
    }

    @Override
    public String of(String file, Reading reading) {
        return json.write(reading) + "\n";
    }
}
