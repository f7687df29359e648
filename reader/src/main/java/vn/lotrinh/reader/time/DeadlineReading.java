package vn.lotrinh.reader.time;

import vn.lotrinh.reader.document.Quote;

/**
 * A deadline with the words that set it.
 *
 * @param words the words, their place, and the rule that read them
 * @param value what they mean
 */
public record DeadlineReading(Quote words, Deadline value) {}
