package vn.lotrinh.command;

import java.util.List;
import vn.lotrinh.reader.Reading;

/** A form in which readings are printed. */
interface Output {

    /** One reading; {@code file} is the file as it was named. Ends with a line end. */
    String of(String file, Reading reading);

    /** What stands once before all readings. */
    default String head() {
        return "";
    }

    /** The forms, by name. */
    enum Form {
        TABLE("txt"),
        JSON("json"),
        TEXT("txt"),
        CSV("csv");

        private final String extension;

        Form(String extension) {
            this.extension = extension;
        }

        /** The extension of a file in this form, without the dot. */
        String extension() {
            return extension;
        }

        Output output(Texts texts, Console console, boolean explain, boolean single) {
            return switch (this) {
                case TABLE -> new TableOutput(texts, console.colour(), console.width(), explain);
                case JSON -> new JsonOutput(texts.locale(), explain, single);
                case TEXT -> new TextOutput(single);
                case CSV -> new CsvOutput(texts);
            };
        }
    }

    /** Joins lines, each with a line end. */
    static String lines(List<String> lines) {
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }
}
