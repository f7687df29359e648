package vn.lotrinh.directive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A text cut into paragraphs, and each of them into segments that the same fields cover from end to end. Marks may nest
 * and overlap.
 *
 * @param paragraphs the lines of the text, in order, without their line ends
 */
public record MarkedText(List<Paragraph> paragraphs) {

    /** Copies the list. */
    public MarkedText {
        paragraphs = List.copyOf(paragraphs);
    }

    /**
     * A line of the text.
     *
     * @param start where it begins in the text
     * @param segments its words; empty for an empty line
     */
    public record Paragraph(int start, List<Segment> segments) {
        /** Copies the list. */
        public Paragraph {
            segments = List.copyOf(segments);
        }

        /** Its words. */
        public String text() {
            return segments.stream().map(Segment::text).collect(Collectors.joining());
        }

        /** The place after its last letter. */
        public int end() {
            return start
                    + segments.stream()
                            .mapToInt(segment -> segment.text().length())
                            .sum();
        }

        /** The tasks whose text begins here. */
        public List<Mark> begins() {
            return segments.stream()
                    .flatMap(segment -> segment.opened().stream())
                    .filter(mark -> mark.field().equals(Mark.TEXT))
                    .toList();
        }

        /** Whether there is something to read. */
        public boolean isBlank() {
            return segments.stream().allMatch(segment -> segment.text().isBlank());
        }
    }

    /**
     * Words that the same fields cover from end to end.
     *
     * @param text the words
     * @param marks the fields that cover them, widest first
     * @param opened those of the fields that begin here
     */
    public record Segment(String text, List<Mark> marks, List<Mark> opened) {
        /** Copies the lists. */
        public Segment {
            marks = List.copyOf(marks);
            opened = List.copyOf(opened);
        }

        /** The fields' names, as a page writes them: apart by blanks. */
        public String codes() {
            return marks.stream().map(Mark::code).collect(Collectors.joining(" "));
        }

        /** The narrowest field that is not a task's whole text: where a click leads. */
        public @Nullable Mark link() {
            return marks.reversed().stream()
                    .filter(mark -> !mark.field().equals(Mark.TEXT))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** The text with its marks; those that are empty or reach beyond the text are left out. */
    static MarkedText of(String text, List<Mark> marks) {
        List<Mark> inside = marks.stream()
                .filter(mark -> mark.start() >= 0 && mark.start() < mark.end() && mark.end() <= text.length())
                .sorted(Comparator.comparingInt(Mark::start).thenComparing(Mark::length, Comparator.reverseOrder()))
                .toList();
        return new Cutting(text, inside).cut();
    }

    /** One pass over the text from cut to cut. */
    private static final class Cutting {

        private final String text;
        private final List<Mark> marks;
        private final List<Mark> open = new ArrayList<>();
        private final List<Mark> opened = new ArrayList<>();
        private final List<Paragraph> paragraphs = new ArrayList<>();
        private List<Segment> segments = new ArrayList<>();
        private int paragraph;
        private int next;

        Cutting(String text, List<Mark> marks) {
            this.text = text;
            this.marks = marks;
        }

        MarkedText cut() {
            int from = 0;
            for (int to : cuts()) {
                segment(from, to);
                from = to;
            }
            endParagraph(text.length());
            return new MarkedText(paragraphs);
        }

        private TreeSet<Integer> cuts() {
            TreeSet<Integer> cuts = new TreeSet<>();
            cuts.add(text.length());
            for (Mark mark : marks) {
                cuts.add(mark.start());
                cuts.add(mark.end());
            }
            for (int line = text.indexOf('\n'); line >= 0; line = text.indexOf('\n', line + 1)) {
                cuts.add(line);
                cuts.add(line + 1);
            }
            return cuts;
        }

        private void segment(int from, int to) {
            if (from == to) {
                return;
            }
            openAt(from);
            if (text.charAt(from) == '\n') {
                endParagraph(to);
            } else {
                segments.add(new Segment(text.substring(from, to), open, opened));
                opened.clear();
            }
        }

        /** A field that begins at a line end opens with the next words that it covers. */
        private void openAt(int place) {
            open.removeIf(mark -> mark.end() <= place);
            opened.removeIf(mark -> mark.end() <= place);
            while (next < marks.size() && marks.get(next).start() <= place) {
                opened.add(marks.get(next));
                open.add(marks.get(next));
                next++;
            }
            open.sort(Comparator.comparingInt(Mark::length).reversed());
        }

        private void endParagraph(int following) {
            paragraphs.add(new Paragraph(paragraph, segments));
            segments = new ArrayList<>();
            paragraph = following;
        }
    }
}
