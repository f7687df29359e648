package vn.lotrinh.reader.document.layout;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Lines at the same height of a page.
 *
 * @param lines from left to right, parted by wide gaps; at least one
 */
record Row(List<Line> lines) {

    Row {
        lines = List.copyOf(lines);
    }

    float top() {
        return (float) lines.stream().mapToDouble(Line::top).min().orElseThrow();
    }

    float bottom() {
        return (float) lines.stream().mapToDouble(Line::bottom).max().orElseThrow();
    }

    float left() {
        return lines.getFirst().left();
    }

    float right() {
        return lines.getLast().right();
    }

    float size() {
        return lines.getFirst().size();
    }

    /** All its lines as one, whatever the gaps. */
    Line line() {
        return lines.size() == 1
                ? lines.getFirst()
                : lines.stream().reduce(Line::with).orElseThrow();
    }

    String text() {
        return lines.stream().map(Line::text).collect(Collectors.joining(" "));
    }
}
