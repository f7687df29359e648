package vn.lotrinh.reader;

import java.util.List;
import vn.lotrinh.reader.document.Document;
import vn.lotrinh.reader.document.Format;
import vn.lotrinh.reader.document.Warning;
import vn.lotrinh.reader.letterhead.Directive;
import vn.lotrinh.reader.task.Task;

/**
 * What was read from one file.
 *
 * @param source the file
 * @param document its text and blocks; every span of the reading is a place in its text
 * @param directive what the directive says of itself
 * @param tasks the tasks that it assigns, in reading order
 * @param warnings what a person should look at
 */
public record Reading(Source source, Document document, Directive directive, List<Task> tasks, List<Warning> warnings) {

    /** Copies the lists. */
    public Reading {
        tasks = List.copyOf(tasks);
        warnings = List.copyOf(warnings);
    }

    /**
     * The file that was read.
     *
     * @param file its name, without folders
     * @param format its format, told from its content
     * @param sha256 the SHA-256 of its bytes, 64 hexadecimal digits
     */
    public record Source(String file, Format format, String sha256) {}
}
