package vn.lotrinh.reader.task;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.reader.document.Passage;
import vn.lotrinh.reader.outline.Item;

/** An item of the outline with what its words and labels say, read once for all rules that ask. */
final class Statement {

    private final Item item;
    private final Sentence sentence;
    private final List<Statement> children;
    private @Nullable List<Label> labels;
    private @Nullable Labelled labelled;

    private Statement(Item item) {
        this.item = item;
        this.sentence = new Sentence(item.words());
        this.children = item.children().stream().map(Statement::new).toList();
    }

    /** The statements of an outline. */
    static Statement of(Item outline) {
        return new Statement(outline);
    }

    /**
     * The labels of a line.
     *
     * @param labels its own and those under a label without value
     * @param whole whether the line says nothing else, so that the next line may go on with further labels
     */
    record Labelled(List<Label> labels, boolean whole) {

        /** Copies the list. */
        Labelled {
            labels = List.copyOf(labels);
        }

        static final Labelled NOT = new Labelled(List.of(), false);
    }

    Item item() {
        return item;
    }

    String id() {
        return item.id();
    }

    boolean isRoot() {
        return item.parent() == null;
    }

    Sentence sentence() {
        return sentence;
    }

    Passage words() {
        return sentence.words();
    }

    List<Statement> children() {
        return children;
    }

    /** The labels that its line begins with. */
    List<Label> labels() {
        List<Label> known = labels;
        if (known == null) {
            known = item.table() == null ? Label.of(words()) : List.of();
            labels = known;
        }
        return known;
    }

    /** What its labels, and those under them, add to a run of labelled lines. */
    Labelled labelled() {
        Labelled known = labelled;
        if (known == null) {
            known = readLabels();
            labelled = known;
        }
        return known;
    }

    private Labelled readLabels() {
        List<Label> own = labels();
        if (own.isEmpty()) {
            return Labelled.NOT;
        }
        if (!children.isEmpty()
                && children.stream().allMatch(child -> child.labelled().whole())) {
            List<Label> run = new ArrayList<>(own);
            run.removeIf(label -> label.value().isEmpty());
            run.addAll(labelsBelow());
            return new Labelled(run, true);
        }
        return new Labelled(own, children.isEmpty() || own.getLast().kind() == Label.Kind.CONTENT);
    }

    /** The labels of the lines under it. */
    List<Label> labelsBelow() {
        return children.stream()
                .flatMap(child -> child.labelled().labels().stream())
                .toList();
    }

    /** Whether its line begins with the label of a task's content. */
    boolean isContent() {
        return !labels().isEmpty() && labels().getFirst().kind() == Label.Kind.CONTENT;
    }

    /** Whether it only announces what its addressee does with others: Chủ trì, phối hợp với các sở: */
    boolean announcesCoordination() {
        return item.isPlain()
                && item.announces()
                && sentence.addressee() == null
                && !sentence.coordinators().isEmpty();
    }

    /** Whether it can be what labels behind it speak of. */
    boolean isCoverable() {
        return item.table() == null && !sentence.isEmpty() && !sentence.isFormula();
    }

    /** Those of its children that can be what labels speak of. */
    List<Statement> details() {
        return children.stream().filter(Statement::isCoverable).toList();
    }
}
