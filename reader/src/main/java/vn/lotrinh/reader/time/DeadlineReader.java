package vn.lotrinh.reader.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads the words of a deadline. */
public final class DeadlineReader {

    private DeadlineReader() {}

    /**
     * Reads words that set a deadline.
     *
     * @param words the words alone, e.g. {@code chậm nhất quý III năm 2023}
     * @param issued the date of the directive, which gives a year that the words elide; {@code null} where unknown
     * @return what they mean, or {@code null} where they are not understood
     */
    public static @Nullable DeadlineReading read(String words, @Nullable LocalDate issued) {
        return null;
    }
}
