package vn.lotrinh.reader.task;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.reader.document.Passage;
import vn.lotrinh.reader.text.Folding;
import vn.lotrinh.reader.text.Marker;
import vn.lotrinh.reader.text.PatternTable;

/**
 * A labelled line: {@code Đơn vị chủ trì thực hiện: Ban Kinh tế Trung ương}. The labels are data: see
 * {@code task/labels.tsv}.
 *
 * @param kind what the label names
 * @param name the label as written
 * @param value what stands behind the colon; may be empty
 */
record Label(Kind kind, String name, Passage value) {

    /** What a label names. */
    enum Kind {
        LEAD,
        ADVISE,
        COORDINATE,
        DEADLINE,
        PRODUCT,
        CONTENT,
        GROUP,
        OTHER
    }

    private static final int LONGEST = 60;

    private static final PatternTable<Kind> KINDS = PatternTable.named("task/labels.tsv", Kind.class);

    private static final Pattern NEXT =
            Pattern.compile("(?=\\s)(?:(?<=[.;,)])\\s+(?:[-+]\\s*)?(?=\\p{L}[^:.;]{3,60}:)|(?<=[.;])\\s*\\n\\s*)");
    private static final Pattern OPENING = Pattern.compile("^[(\\[]\\s*");

    /** The label whose name these words are, or {@code null}. */
    static @Nullable Kind kindOf(String name) {
        return KINDS.ofWhole(Folding.match(name).strip());
    }

    /** The labels of a line that begins with one, in order; empty where it does not. */
    static List<Label> of(Passage line) {
        List<Label> labels = new ArrayList<>();
        Passage rest = unmarked(line);
        Label first = first(rest);
        while (first != null) {
            Passage tail = tail(first.value());
            if (tail == null) {
                labels.add(first);
                return labels;
            }
            int length = tail.start() - first.value().start();
            labels.add(new Label(first.kind, first.name, first.value().part(0, length)));
            first = first(tail);
        }
        return labels;
    }

    private static Passage unmarked(Passage line) {
        Marker marker = Marker.of(line.text());
        Passage words = marker == null ? line : line.from(marker.length());
        Matcher opening = OPENING.matcher(words.text());
        return opening.lookingAt() ? words.from(opening.end()) : words;
    }

    private static @Nullable Label first(Passage words) {
        int colon = words.text().indexOf(':');
        if (colon < 3 || colon > LONGEST) {
            return null;
        }
        String name = words.text().substring(0, colon).strip();
        Kind kind = kindOf(name);
        return kind == null ? null : new Label(kind, name, words.from(colon + 1));
    }

    /** The part of a value that begins with a further label, or {@code null}. */
    private static @Nullable Passage tail(Passage value) {
        Matcher next = NEXT.matcher(value.text());
        while (next.find()) {
            Passage tail = value.from(next.end());
            if (first(unmarked(tail)) != null) {
                return unmarked(tail);
            }
        }
        return null;
    }

    /** Where in a sentence labels begin that were written behind it, or -1. */
    static int inlineAt(Passage item) {
        if (item.text().indexOf(':') < 0) {
            return -1;
        }
        Matcher next = NEXT.matcher(item.text());
        while (next.find()) {
            Label label = first(item.from(next.end()));
            if (label != null && label.kind != Kind.GROUP && label.kind != Kind.CONTENT && label.kind != Kind.OTHER) {
                return next.end();
            }
        }
        return -1;
    }
}
