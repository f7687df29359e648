package vn.lotrinh.reader.task;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.reader.document.Quote;
import vn.lotrinh.reader.unit.Mention.Role;

/** Reads the tasks that sentences order of those whom they, or the headings above them, address. */
final class OrderedTasks {

    private final @Nullable Integer year;
    private final TaskList tasks;

    OrderedTasks(@Nullable Integer year, TaskList tasks) {
        this.year = year;
        this.tasks = tasks;
    }

    /** An item that orders: one task, or one for each part that addresses somebody else. */
    void add(Statement statement, Context context) {
        List<Sentence> parts = SentenceParts.of(statement.sentence());
        if (parts.size() == 1) {
            add(statement.id(), withContinuation(statement), context);
            return;
        }
        int number = 0;
        for (Sentence part : parts) {
            Addressee addressee = part.addressee();
            Context own = addressee == null || addressee.heading() ? context : context.addressed(addressee, part);
            if (!part.isFormula() && own.addresses()) {
                add(statement.id() + "(" + ++number + ")", TaskText.of(part), own);
            }
        }
    }

    /** Plain paragraphs under a complete order continue it. */
    private static TaskText withContinuation(Statement statement) {
        List<Sentence> sentences = new ArrayList<>(List.of(statement.sentence()));
        statement.children().stream()
                .filter(child -> child.item().isPlain())
                .map(Statement::sentence)
                .filter(sentence -> !sentence.isFormula())
                .forEach(sentences::add);
        return new TaskText(sentences);
    }

    private void add(String id, TaskText words, Context context) {
        if (!context.addresses()) {
            return;
        }
        Quote text = words.quote("câu giao việc");
        Due due = words.due(year, TaskText.ordersProduct(text));
        tasks.add(
                id,
                text,
                TaskList.mentions(context.leads(), Role.LEAD),
                TaskList.mentions(coordinators(words.first(), context), Role.COORDINATE),
                due.deadline() == null ? Due.inherited(context.deadline()) : due,
                null,
                context.confidence());
    }

    private static List<Quote> coordinators(Sentence sentence, Context context) {
        List<Quote> coordinators = new ArrayList<>();
        UnitNames.addNew(coordinators, sentence.coordinators(), context.leads());
        if (coordinators.isEmpty()) {
            UnitNames.addNew(coordinators, context.coordinators(), context.leads());
        }
        return coordinators;
    }
}
