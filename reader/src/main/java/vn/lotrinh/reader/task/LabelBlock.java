package vn.lotrinh.reader.task;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.reader.document.Quote;
import vn.lotrinh.reader.task.Label.Kind;
import vn.lotrinh.reader.unit.UnitList;

/** A run of labelled lines that together say who does it, with whom, by when, with what product. */
final class LabelBlock {

    private final List<Label> labels;
    private final @Nullable Integer year;

    private LabelBlock(List<Label> labels, @Nullable Integer year) {
        this.labels = labels;
        this.year = year;
    }

    static LabelBlock of(List<Label> labels, @Nullable Integer year) {
        return new LabelBlock(List.copyOf(labels), year);
    }

    /** Whether the labels assign: they name somebody, or a time or product of an item. */
    static boolean assigns(List<Label> labels) {
        return labels.stream()
                .anyMatch(label -> !label.value().isEmpty()
                        && switch (label.kind()) {
                            case LEAD, ADVISE, COORDINATE, DEADLINE, PRODUCT -> true;
                            case GROUP -> !UnitList.of(label.value()).isEmpty();
                            case CONTENT, OTHER -> false;
                        });
    }

    List<Quote> leads() {
        List<Quote> leads = units(Kind.LEAD);
        leads.addAll(units(Kind.ADVISE));
        return leads.isEmpty() ? units(Kind.GROUP) : leads;
    }

    List<Quote> coordinators() {
        return units(Kind.COORDINATE);
    }

    boolean advises() {
        return labels.stream().anyMatch(label -> label.kind() == Kind.ADVISE);
    }

    private List<Quote> units(Kind kind) {
        List<Quote> units = new ArrayList<>();
        labels.stream()
                .filter(label -> label.kind() == kind)
                .forEach(label -> UnitList.of(label.value()).forEach(unit -> units.add(read(unit, label))));
        return units;
    }

    private static Quote read(Quote unit, Label label) {
        return new Quote(unit.text(), unit.span(), "nhãn “" + label.name() + "”; " + unit.rule(), unit.confidence());
    }

    boolean hasDeadline() {
        return labels.stream()
                .anyMatch(
                        label -> label.kind() == Kind.DEADLINE && !label.value().isEmpty());
    }

    Due due(boolean product) {
        for (Label label : labels) {
            if (label.kind() == Kind.DEADLINE && !label.value().isEmpty()) {
                return Due.named(label.value().withoutClosing(), year, product);
            }
        }
        return Due.NOT_SET;
    }

    @Nullable
    Quote deliverable() {
        for (Label label : labels) {
            if (label.kind() == Kind.PRODUCT && !label.value().isEmpty()) {
                return label.value().withoutClosing().quote("nhãn “" + label.name() + "”");
            }
        }
        return null;
    }
}
