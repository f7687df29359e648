package vn.lotrinh.directive;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a person corrected in a reading. A correction is a pure step from one state of the sheet to the next, so that
 * what was read and what each person made of it can always be told apart.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Correction.Head.class, name = "head"),
    @JsonSubTypes.Type(value = Correction.Text.class, name = "text"),
    @JsonSubTypes.Type(value = Correction.Units.class, name = "units"),
    @JsonSubTypes.Type(value = Correction.Due.class, name = "due"),
    @JsonSubTypes.Type(value = Correction.Product.class, name = "product"),
    @JsonSubTypes.Type(value = Correction.Added.class, name = "added"),
    @JsonSubTypes.Type(value = Correction.Split.class, name = "split"),
    @JsonSubTypes.Type(value = Correction.Joined.class, name = "joined"),
    @JsonSubTypes.Type(value = Correction.Dismissed.class, name = "dismissed"),
    @JsonSubTypes.Type(value = Correction.Restored.class, name = "restored")
})
public sealed interface Correction {

    /**
     * The sheet after this correction.
     *
     * @throws NoSuchTask if it speaks of a task that the sheet does not have
     */
    Sheet applyTo(Sheet sheet);

    /** What the directive says of itself is otherwise; {@code null} for what it does not say. */
    record Head(
            @Nullable String number,
            String kind,
            @Nullable String issuer,
            @Nullable LocalDate issuedOn,
            @Nullable String title,
            @Nullable String signer)
            implements Correction {
        @Override
        public Sheet applyTo(Sheet sheet) {
            ReadHead head = sheet.head();
            ReadHead changed = head.withNumber(said(head.number(), number))
                    .withKind(kind)
                    .withIssuer(said(head.issuer(), issuer))
                    .withIssuedOn(issuedOn)
                    .withTitle(said(head.title(), title))
                    .withSigner(said(head.signer(), signer));
            return new Sheet(changed, sheet.tasks(), sheet.doubts());
        }

        private static @Nullable ReadField said(@Nullable ReadField before, @Nullable String now) {
            if (now == null) {
                return null;
            }
            if (before == null || !before.text().equals(now)) {
                return ReadField.said(now);
            }
            return before.doubtful() ? ReadField.shown(now, before.start(), before.end()) : before;
        }
    }

    /** What is to be done is otherwise. */
    record Text(String task, ReadField words) implements Correction {
        @Override
        public Sheet applyTo(Sheet sheet) {
            return Corrections.change(sheet, task, found -> found.withText(words));
        }
    }

    /** The leads or the coordinators are others. */
    record Units(String task, boolean leads, List<ReadUnit> units) implements Correction {
        /** Copies the list. */
        public Units {
            units = List.copyOf(units);
        }

        @Override
        public Sheet applyTo(Sheet sheet) {
            return Corrections.change(
                    sheet, task, found -> leads ? found.withLeads(units) : found.withCoordinators(units));
        }
    }

    /** The deadline is otherwise; {@code null} for none. */
    record Due(String task, @Nullable ReadDeadline deadline) implements Correction {
        @Override
        public Sheet applyTo(Sheet sheet) {
            return Corrections.change(sheet, task, found -> found.withDeadline(deadline));
        }
    }

    /** The product is otherwise; {@code null} for none. */
    record Product(String task, @Nullable ReadField words) implements Correction {
        @Override
        public Sheet applyTo(Sheet sheet) {
            return Corrections.change(sheet, task, found -> found.withDeliverable(words));
        }
    }

    /** Words that the reader passed over are a task. */
    record Added(String task, ReadField words) implements Correction {
        @Override
        public Sheet applyTo(Sheet sheet) {
            List<ReadTask> tasks = new ArrayList<>(sheet.tasks());
            tasks.add(
                    Corrections.placeOf(words, tasks),
                    new ReadTask(task, words, List.of(), List.of(), null, null, false));
            return new Sheet(sheet.head(), tasks, sheet.doubts());
        }
    }

    /** One task is two; both keep units, deadline and product. */
    record Split(String task, ReadField first, String newTask, ReadField second) implements Correction {
        @Override
        public Sheet applyTo(Sheet sheet) {
            int place = Corrections.indexOf(sheet, task);
            List<ReadTask> tasks = new ArrayList<>(sheet.tasks());
            ReadTask whole = tasks.get(place);
            tasks.set(place, whole.withText(first));
            tasks.add(place + 1, whole.named(newTask).withText(second));
            return new Sheet(sheet.head(), tasks, sheet.doubts());
        }
    }

    /** Two tasks are one: the second's words and units go to the first. */
    record Joined(String task, String other) implements Correction {
        @Override
        public Sheet applyTo(Sheet sheet) {
            ReadTask second = sheet.tasks().get(Corrections.indexOf(sheet, other));
            Sheet joined = Corrections.change(sheet, task, first -> Corrections.join(first, second));
            List<ReadTask> tasks = new ArrayList<>(joined.tasks());
            tasks.removeIf(found -> found.id().equals(other));
            return new Sheet(joined.head(), tasks, joined.doubts());
        }
    }

    /** It is no task. */
    record Dismissed(String task) implements Correction {
        @Override
        public Sheet applyTo(Sheet sheet) {
            return Corrections.change(sheet, task, found -> found.dismissed(true));
        }
    }

    /** It is a task after all. */
    record Restored(String task) implements Correction {
        @Override
        public Sheet applyTo(Sheet sheet) {
            return Corrections.change(sheet, task, found -> found.dismissed(false));
        }
    }

    /** The steps that several corrections share. */
    final class Corrections {

        private Corrections() {}

        static Sheet change(Sheet sheet, String task, UnaryOperator<ReadTask> step) {
            int place = indexOf(sheet, task);
            List<ReadTask> tasks = new ArrayList<>(sheet.tasks());
            tasks.set(place, step.apply(tasks.get(place)));
            return new Sheet(sheet.head(), tasks, sheet.doubts());
        }

        static int indexOf(Sheet sheet, String task) {
            for (int place = 0; place < sheet.tasks().size(); place++) {
                if (sheet.tasks().get(place).id().equals(task)) {
                    return place;
                }
            }
            throw new NoSuchTask(task);
        }

        /** Where words belong among tasks that stand in the order of the text. */
        static int placeOf(ReadField words, List<ReadTask> tasks) {
            int place = 0;
            while (place < tasks.size() && tasks.get(place).text().start() <= words.start()) {
                place++;
            }
            return place;
        }

        static ReadTask join(ReadTask first, ReadTask second) {
            ReadField text = new ReadField(
                    first.text().text() + " " + second.text().text(),
                    Math.min(first.text().start(), second.text().start()),
                    Math.max(first.text().end(), second.text().end()),
                    1,
                    null);
            return new ReadTask(
                    first.id(),
                    text,
                    union(first.leads(), second.leads()),
                    union(first.coordinators(), second.coordinators()),
                    first.deadline() == null ? second.deadline() : first.deadline(),
                    first.deliverable() == null ? second.deliverable() : first.deliverable(),
                    first.dismissed());
        }

        private static List<ReadUnit> union(List<ReadUnit> first, List<ReadUnit> second) {
            List<ReadUnit> both = new ArrayList<>(first);
            second.stream()
                    .filter(unit -> first.stream()
                            .noneMatch(known ->
                                    known.words().text().equals(unit.words().text())))
                    .forEach(both::add);
            return both;
        }
    }

    /** A correction speaks of a task that is not there. */
    final class NoSuchTask extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoSuchTask(String task) {
            super(task);
        }
    }
}
