package vn.lotrinh.directive;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.reader.Reading;
import vn.lotrinh.reader.document.Quote;
import vn.lotrinh.reader.document.Warning;
import vn.lotrinh.reader.letterhead.Directive;
import vn.lotrinh.reader.letterhead.Reference;
import vn.lotrinh.reader.task.Task;
import vn.lotrinh.reader.text.Messages;
import vn.lotrinh.reader.time.DeadlineReading;
import vn.lotrinh.reader.unit.Mention;

/** Lays what the reader read down as the first state of a sheet. */
final class SheetOfReading {

    private SheetOfReading() {}

    static Sheet of(Reading reading) {
        return new Sheet(
                head(reading.directive()),
                reading.tasks().stream().map(SheetOfReading::task).toList(),
                reading.warnings().stream().map(SheetOfReading::doubt).toList());
    }

    private static ReadHead head(Directive directive) {
        return new ReadHead(
                field(directive.number()),
                Messages.code(directive.kind()),
                field(directive.issuer()),
                directive.issuedOn(),
                field(directive.title()),
                field(directive.signer()),
                directive.recipients().stream().map(Quote::text).toList(),
                directive.references().stream().map(SheetOfReading::cited).toList());
    }

    private static ReadHead.Cited cited(Reference reference) {
        return new ReadHead.Cited(reference.number().text(), reference.issuedOn(), Messages.code(reference.relation()));
    }

    private static ReadTask task(Task task) {
        return new ReadTask(
                task.id(),
                place(task.text()),
                units(task.leads()),
                units(task.coordinators()),
                deadline(task.deadline()),
                field(task.deliverable()),
                false);
    }

    private static List<ReadUnit> units(List<Mention> mentions) {
        return mentions.stream()
                .map(mention -> new ReadUnit(place(mention.quote()), Messages.code(mention.role())))
                .toList();
    }

    private static @Nullable ReadDeadline deadline(@Nullable DeadlineReading deadline) {
        return deadline == null ? null : ReadDeadline.of(place(deadline.words()), deadline.value());
    }

    private static @Nullable ReadField field(@Nullable Quote quote) {
        return quote == null ? null : place(quote);
    }

    private static ReadField place(Quote quote) {
        return new ReadField(quote.text(), quote.span().start(), quote.span().end(), quote.confidence(), quote.rule());
    }

    private static Sheet.Doubt doubt(Warning warning) {
        String task = warning.task();
        return new Sheet.Doubt(Messages.code(warning.code()), warning.arguments(), task == null ? "" : task);
    }
}
