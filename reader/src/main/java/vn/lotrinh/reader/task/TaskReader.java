package vn.lotrinh.reader.task;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.reader.document.Budget;
import vn.lotrinh.reader.document.Document;
import vn.lotrinh.reader.document.Passage;
import vn.lotrinh.reader.document.Warning;
import vn.lotrinh.reader.outline.Item;
import vn.lotrinh.reader.outline.Section;
import vn.lotrinh.reader.text.Marker;
import vn.lotrinh.reader.time.SentenceDeadlines;
import vn.lotrinh.reader.unit.Mention.Role;

/**
 * Finds the tasks of an outline in all four ways: labels under an item, columns of a table, sentences that address
 * somebody, and duties under a heading that names units. It walks through the outline and hands down what headings say.
 */
public final class TaskReader {

    private static final int LONGEST_HEADING = 400;

    private final Document document;
    private final @Nullable Integer year;
    private final Budget budget;
    private final TaskList tasks = new TaskList();
    private final LabelledTasks labelled;
    private final OrderedTasks ordered;

    /**
     * @param document the document
     * @param year the year of the directive, which gives the year of deadlines that elide it, or {@code null}
     * @param budget what the reading may cost
     */
    public TaskReader(Document document, @Nullable Integer year, Budget budget) {
        this.document = document;
        this.year = year;
        this.budget = budget;
        this.labelled = new LabelledTasks(year, tasks);
        this.ordered = new OrderedTasks(year, tasks);
    }

    /** The tasks of the outlines, in reading order. */
    public List<Task> read(List<Item> outlines) {
        for (Item item : outlines) {
            Statement outline = Statement.of(item);
            List<Statement> children = outline.children();
            int preamble = preamble(children);
            visit(outline, children.subList(preamble, children.size()), announcedBy(children.subList(0, preamble)));
        }
        return tasks.tasks();
    }

    /** What a person should look at because no field of a task shows it. */
    public List<Warning> doubts() {
        return tasks.doubts();
    }

    /** How many paragraphs before the first item tell what the directive is; the last may say whom all of it binds. */
    private static int preamble(List<Statement> children) {
        for (int i = 0; i < children.size(); i++) {
            if (isFirstRoman(children.get(i).item())) {
                return i;
            }
        }
        boolean numbered = children.stream().anyMatch(child -> child.item().isNumbered());
        for (int i = 0; i < children.size(); i++) {
            Item item = children.get(i).item();
            if (!item.isPlain() && !(numbered && item.isBullet())) {
                return i;
            }
        }
        return 0;
    }

    private static boolean isFirstRoman(Item item) {
        Marker marker = item.marker();
        return marker != null
                && marker.kind() == Marker.Kind.ROMAN
                && marker.label().equals("I");
    }

    private static Context announcedBy(List<Statement> preamble) {
        if (preamble.isEmpty() || !preamble.getLast().item().announces()) {
            return Context.NONE;
        }
        Addressee addressee = preamble.getLast().sentence().addressee();
        return addressee == null || !addressee.ordered() ? Context.NONE : Context.announced(addressee);
    }

    private void visitChildren(Statement statement, Context context) {
        visit(statement, statement.children(), context);
    }

    /** Visits what stands under an item: runs of labelled lines with what stands before them, and the rest one by one. */
    private void visit(Statement owner, List<Statement> children, Context context) {
        budget.check();
        List<Statement> waiting = new ArrayList<>();
        int i = 0;
        while (i < children.size()) {
            List<Label> labels = new ArrayList<>();
            int end = labelsEnd(children, i, labels);
            if (end > i && LabelBlock.assigns(labels)) {
                visitLabelled(owner, waiting, children.subList(i, end), labels, context);
                waiting.clear();
                i = end;
            } else {
                waiting.add(children.get(i));
                i++;
            }
        }
        visitEach(waiting, context);
    }

    /** Visits lines one by one; "Chủ trì, phối hợp với …:" says of the bullets behind it who coordinates. */
    private void visitEach(List<Statement> lines, Context context) {
        Context bullets = context;
        for (int i = 0; i < lines.size(); i++) {
            Statement line = lines.get(i);
            boolean before = i + 1 < lines.size() && lines.get(i + 1).item().isBullet();
            if (before && context.addresses() && line.announcesCoordination()) {
                bullets = context.coordinating(line.sentence().coordinators());
                continue;
            }
            bullets = line.item().isBullet() ? bullets : context;
            visit(line, bullets);
        }
    }

    /** The end of a run of labelled lines; the labels of a line that ends the run belong to it. */
    private static int labelsEnd(List<Statement> lines, int start, List<Label> labels) {
        int end = start;
        while (end < lines.size()) {
            Statement.Labelled line = lines.get(end).labelled();
            labels.addAll(line.labels());
            if (!line.whole()) {
                break;
            }
            end++;
        }
        return end;
    }

    private void visitLabelled(
            Statement owner, List<Statement> before, List<Statement> lines, List<Label> labels, Context context) {
        Statement content =
                lines.stream().filter(Statement::isContent).findFirst().orElse(null);
        List<Statement> covered =
                content == null ? before.stream().filter(Statement::isCoverable).toList() : List.of();
        if (!covered.isEmpty()) {
            labelled.addCovered(covered, labels, context);
            return;
        }
        visitEach(before, context);
        if (content == null) {
            labelled.addOwner(owner, labels, context);
        } else {
            labelled.addContent(owner, content, labels, context);
        }
    }

    private void visit(Statement statement, Context context) {
        Item item = statement.item();
        if (item.table() != null) {
            TableTasks.in(document, item.table(), year, budget).forEach(row -> addRow(item.id(), row));
        } else if (!Section.assignsNothing(item) && !addInline(statement, context)) {
            visitSentence(statement, context);
        }
    }

    private void addRow(String owner, TableTasks.Row row) {
        String id = (owner.isEmpty() ? "B" : owner) + "." + row.label();
        tasks.add(
                id.startsWith(".") ? id.substring(1) : id,
                row.text(),
                TaskList.mentions(row.leads(), Role.LEAD),
                TaskList.mentions(row.coordinators(), Role.COORDINATE),
                row.due(),
                row.deliverable(),
                row.confidence());
    }

    /** Whether labels that assign were written behind the words of an item. */
    private boolean addInline(Statement statement, Context context) {
        int inline = statement.children().isEmpty() ? Label.inlineAt(statement.words()) : -1;
        if (inline <= 0) {
            return false;
        }
        List<Label> labels = Label.of(statement.words().from(inline));
        boolean assigns = LabelBlock.assigns(labels);
        if (assigns) {
            labelled.addInline(statement, inline, labels, context);
        }
        return assigns;
    }

    private void visitSentence(Statement statement, Context context) {
        Sentence sentence = statement.sentence();
        Addressee addressee = sentence.addressee();
        Context own = addressee == null ? context : context.addressed(addressee, sentence);
        boolean heading = addressee != null && addressee.heading() && isShort(sentence.words());
        if (heading || LabelBlock.assigns(statement.labelsBelow())) {
            visitChildren(statement, own);
            return;
        }
        if (isOrderedBelow(statement, context, own)) {
            return;
        }
        if (!sentence.isFormula()) {
            ordered.add(statement, own);
        }
        if (!statement.item().announces()) {
            statement.children().stream()
                    .filter(child -> child.item().table() != null)
                    .forEach(child -> visit(child, context));
        }
    }

    /** Whether what stands under an item orders in its place: the item only announces it, or addresses nobody. */
    private boolean isOrderedBelow(Statement statement, Context context, Context own) {
        Sentence sentence = statement.sentence();
        boolean announces = statement.item().announces();
        boolean addresses = sentence.addressee() != null;
        boolean complete = addresses || context.addresses() && endsOrder(sentence.words());
        if (statement.children().isEmpty() || !announces && complete) {
            return false;
        }
        Context announced = announces ? announced(own, sentence) : own;
        int before = tasks.size();
        visitChildren(statement, sentence.isFormula() ? context : announced);
        return tasks.size() > before || !addresses;
    }

    private Context announced(Context own, Sentence sentence) {
        return own.due(SentenceDeadlines.find(sentence.words(), year, true)).coordinating(sentence.coordinators());
    }

    private static boolean isShort(Passage words) {
        return words.text().length() < LONGEST_HEADING;
    }

    private static boolean endsOrder(Passage words) {
        return words.text().endsWith(".") || words.text().endsWith(";");
    }
}
