package vn.lotrinh.reader.task;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.reader.document.Quote;
import vn.lotrinh.reader.text.Folding;
import vn.lotrinh.reader.unit.Mention.Role;

/** Reads the tasks that labels under them, behind them or before them assign. */
final class LabelledTasks {

    private final @Nullable Integer year;
    private final TaskList tasks;

    LabelledTasks(@Nullable Integer year, TaskList tasks) {
        this.year = year;
        this.tasks = tasks;
    }

    /** Lines of labels that stand behind what they speak of. */
    void addCovered(List<Statement> covered, List<Label> labels, Context context) {
        LabelBlock block = LabelBlock.of(labels, year);
        covered.forEach(statement -> addCovered(statement, block, context));
    }

    /** Lines of labels that speak of the item that they stand under. */
    void addOwner(Statement owner, List<Label> labels, Context context) {
        add(owner.id(), TaskText.of(owner.sentence()), LabelBlock.of(labels, year), context);
    }

    /** Labels that stand in the words of an item, behind its task. */
    void addInline(Statement statement, int at, List<Label> labels, Context context) {
        Sentence before = new Sentence(statement.words().part(0, at));
        add(statement.id(), TaskText.of(before), LabelBlock.of(labels, year), context);
    }

    /** A line "Nhiệm vụ: …", or the bullets under it. */
    void addContent(Statement owner, Statement line, List<Label> labels, Context context) {
        LabelBlock block = LabelBlock.of(labels, year);
        Label label = line.labels().getFirst();
        List<Statement> details = line.details();
        if (label.value().isEmpty() && !details.isEmpty()) {
            details.forEach(statement -> addCovered(statement, block, context));
            return;
        }
        boolean headed = Folding.match(label.name()).startsWith("nội dung") && !owner.isRoot();
        Sentence value = new Sentence(label.value());
        TaskText text = headed ? new TaskText(List.of(owner.sentence(), value)) : TaskText.of(value);
        add(owner.id().isEmpty() ? line.id() : owner.id(), text, block, context);
    }

    /** An item that a block of labels closes; its own sub-items are the tasks where it only announces them. */
    private void addCovered(Statement statement, LabelBlock block, Context context) {
        List<Statement> details = statement.details();
        if (!details.isEmpty() && statement.item().announces()) {
            details.forEach(detail -> addCovered(detail, block, context));
            return;
        }
        List<Sentence> sentences = new ArrayList<>(List.of(statement.sentence()));
        details.forEach(detail -> sentences.add(detail.sentence()));
        add(statement.id(), new TaskText(sentences), block, context);
    }

    private void add(String id, TaskText words, LabelBlock block, Context context) {
        if (words.first().isEmpty() && words.sentences().size() == 1) {
            return;
        }
        List<Quote> leads = block.leads();
        String rule = "nhãn dưới mục";
        if (leads.isEmpty()) {
            Addressee addressee = words.first().addressee();
            leads = addressee != null && !addressee.heading() ? addressee.units() : context.leads();
            rule = "nhãn dưới mục, cơ quan trong câu";
        }
        if (leads.isEmpty()) {
            return;
        }
        Quote text = words.quote(rule);
        tasks.add(
                id,
                text,
                TaskList.mentions(leads, block.advises() ? Role.ADVISE : Role.LEAD),
                TaskList.mentions(coordinators(words, block), Role.COORDINATE),
                due(words, text, block),
                block.deliverable(),
                1);
    }

    private static List<Quote> coordinators(TaskText words, LabelBlock block) {
        List<Quote> coordinators = new ArrayList<>();
        words.sentences().forEach(part -> UnitNames.addNew(coordinators, part.coordinators(), List.of()));
        UnitNames.addNew(coordinators, block.coordinators(), List.of());
        return coordinators;
    }

    private Due due(TaskText words, Quote text, LabelBlock block) {
        boolean product = block.deliverable() != null || TaskText.ordersProduct(text);
        return block.hasDeadline()
                ? block.due(product).beside(words.sentences(), year, product)
                : words.due(year, product);
    }
}
