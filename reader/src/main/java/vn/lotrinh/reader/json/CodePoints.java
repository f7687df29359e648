package vn.lotrinh.reader.json;

import java.util.Arrays;
import vn.lotrinh.reader.document.Span;

/** Counts places of one text in code points. Finds a place in the time of a binary search, however long the text. */
final class CodePoints {

    /** Where the second halves of surrogate pairs stand, in rising order; empty for nearly every directive. */
    private final int[] pairs;

    CodePoints(String text) {
        int[] found = new int[0];
        int count = 0;
        for (int i = 1; i < text.length(); i++) {
            if (Character.isLowSurrogate(text.charAt(i)) && Character.isHighSurrogate(text.charAt(i - 1))) {
                found = count == found.length ? Arrays.copyOf(found, Math.max(16, count * 2)) : found;
                found[count++] = i;
            }
        }
        this.pairs = Arrays.copyOf(found, count);
    }

    int at(int position) {
        if (pairs.length == 0) {
            return position;
        }
        int place = Arrays.binarySearch(pairs, position);
        return position - (place >= 0 ? place : -place - 1);
    }

    Span of(Span span) {
        return new Span(at(span.start()), at(span.end()));
    }
}
