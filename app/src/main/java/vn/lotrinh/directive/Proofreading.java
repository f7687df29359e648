package vn.lotrinh.directive;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.reader.time.DeadlineReader;
import vn.lotrinh.reader.time.DeadlineReading;

/** Turns what a person typed on the reading page into a correction, or says why it can't be one. */
final class Proofreading {

    /** Where the words of a task are to be split, as a person types it. */
    static final String SPLIT = "||";

    private static final int LONGEST = 20_000;
    private static final int MOST_UNITS = 200;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Readings.Read read;
    private final Sheet sheet;
    private final NearestWords places;

    Proofreading(Readings.Read read) {
        this.read = read;
        this.sheet = read.sheet();
        this.places = new NearestWords(read.text());
    }

    /** What became of what a person typed. */
    sealed interface Answer {

        /** It is this correction. */
        record Fit(Correction correction) implements Answer {}

        /**
         * It can't be one.
         *
         * @param sentence key of the sentence that says why
         * @param argument what the sentence names
         */
        record Unfit(String sentence, String argument) implements Answer {}
    }

    Answer text(String task, String typed) {
        if (typed.contains(SPLIT)) {
            return split(task, typed);
        }
        ReadField before = task(task).text();
        String words = NearestWords.tidy(typed);
        if (words.isEmpty()) {
            return new Answer.Unfit("reading.refused.no-words", task);
        }
        return fit(words, new Correction.Text(task, ReadField.shown(words, before.start(), before.end())));
    }

    Answer product(String task, String typed) {
        String words = NearestWords.tidy(typed);
        ReadTask found = task(task);
        ReadField field = words.isEmpty() ? null : kept(found.deliverable(), words, found);
        return fit(words, new Correction.Product(task, field));
    }

    Answer units(String task, boolean leads, String typed) {
        ReadTask found = task(task);
        List<String> names = typed.lines()
                .map(NearestWords::tidy)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        if (names.size() > MOST_UNITS) {
            return new Answer.Unfit("reading.refused.too-many", Integer.toString(MOST_UNITS));
        }
        List<ReadUnit> before = leads ? found.leads() : found.coordinators();
        List<ReadUnit> units = names.stream()
                .map(name -> unit(name, before, found, leads ? "lead" : "coordinate"))
                .toList();
        return fit(typed, new Correction.Units(task, leads, units));
    }

    private ReadUnit unit(String name, List<ReadUnit> before, ReadTask task, String role) {
        return before.stream()
                .filter(unit -> unit.words().text().equals(name))
                .findFirst()
                .map(unit -> new ReadUnit(sure(unit.words()), unit.role()))
                .orElseGet(() -> new ReadUnit(near(name, task), role));
    }

    Answer due(String task, String typed, @Nullable LocalDate last) {
        String words = NearestWords.tidy(typed);
        ReadTask found = task(task);
        if (words.isEmpty() && last == null) {
            return new Answer.Fit(new Correction.Due(task, null));
        }
        ReadDeadline meaning = meaning(words, last, found);
        return meaning == null
                ? new Answer.Unfit("reading.refused.deadline", words)
                : fit(words, new Correction.Due(task, meaning));
    }

    /** What the words of a deadline, or the day that a person set, mean; {@code null} where they are not understood. */
    @Nullable
    ReadDeadline meaning(String task, String typed, @Nullable LocalDate last) {
        return meaning(NearestWords.tidy(typed), last, task(task));
    }

    private @Nullable ReadDeadline meaning(String words, @Nullable LocalDate last, ReadTask task) {
        if (last != null) {
            String said = words.isEmpty() ? DAY.format(last) : words;
            ReadDeadline understood = understood(said, task);
            return understood != null && last.equals(understood.last())
                    ? understood
                    : ReadDeadline.on(near(said, task), last);
        }
        return understood(words, task);
    }

    private @Nullable ReadDeadline understood(String words, ReadTask task) {
        DeadlineReading reading = DeadlineReader.read(words, sheet.head().issuedOn());
        if (reading == null) {
            return null;
        }
        ReadDeadline before = task.deadline();
        return ReadDeadline.of(kept(before == null ? null : before.words(), words, task), reading.value());
    }

    Answer head(Correction.Head head) {
        return new Answer.Fit(head);
    }

    Answer added(int start, int end) {
        if (start < 0 || end <= start || end > read.text().length() || end - start > LONGEST) {
            return new Answer.Unfit("reading.refused.no-words", "");
        }
        String words = NearestWords.tidy(read.text().substring(start, end));
        return words.isEmpty()
                ? new Answer.Unfit("reading.refused.no-words", "")
                : new Answer.Fit(new Correction.Added(unused(""), trimmed(words, start, end)));
    }

    private ReadField trimmed(String words, int start, int end) {
        int first = start;
        int last = end;
        while (Character.isWhitespace(read.text().charAt(first))) {
            first++;
        }
        while (Character.isWhitespace(read.text().charAt(last - 1))) {
            last--;
        }
        return ReadField.shown(words, first, last);
    }

    Answer split(String task, String typed) {
        int place = typed.indexOf(SPLIT);
        String first = NearestWords.tidy(place < 0 ? "" : typed.substring(0, place));
        String second = NearestWords.tidy(place < 0 ? "" : typed.substring(place + SPLIT.length()));
        if (first.isEmpty() || second.isEmpty() || second.contains(SPLIT)) {
            return new Answer.Unfit("reading.refused.split", SPLIT);
        }
        ReadField whole = task(task).text();
        int middle = middle(second, whole);
        return fit(
                typed,
                new Correction.Split(
                        task,
                        ReadField.shown(first, whole.start(), middle == whole.start() ? whole.end() : middle),
                        unused(task),
                        ReadField.shown(second, middle, whole.end())));
    }

    /** Where the second part begins; the whole's own start where the text does not tell. */
    private int middle(String second, ReadField whole) {
        ReadField found = places.find(second, whole.start(), whole.end());
        boolean inside = found.placed() && found.start() > whole.start() && found.end() <= whole.end();
        return inside ? found.start() : whole.start();
    }

    Answer joined(String task) {
        ReadTask next = next(sheet, task);
        return next == null
                ? new Answer.Unfit("reading.refused.no-next", task)
                : new Answer.Fit(new Correction.Joined(task, next.id()));
    }

    /** The next task that stands after a task. */
    static @Nullable ReadTask next(Sheet sheet, String task) {
        return sheet.tasks().stream()
                .skip(Correction.Corrections.indexOf(sheet, task) + 1L)
                .filter(other -> !other.dismissed())
                .findFirst()
                .orElse(null);
    }

    /** A person looked at a field and says that it is right as it was read. */
    Answer confirmed(String task, String field) {
        if (task.equals(Mark.HEAD)) {
            return new Answer.Fit(confirmed(sheet.head()));
        }
        ReadTask found = task(task);
        return switch (field) {
            case Mark.TEXT -> new Answer.Fit(new Correction.Text(task, sure(found.text())));
            case "lead" -> new Answer.Fit(new Correction.Units(task, true, sure(found.leads())));
            case "coordinator" -> new Answer.Fit(new Correction.Units(task, false, sure(found.coordinators())));
            case "deadline" -> confirmed(found, found.deadline());
            case "product" -> confirmed(found, found.deliverable());
            default -> new Answer.Unfit("reading.refused.no-words", field);
        };
    }

    /** The head as it stands; a correction takes what it repeats as confirmed. */
    private static Correction confirmed(ReadHead head) {
        return new Correction.Head(
                words(head.number()),
                head.kind(),
                words(head.issuer()),
                head.issuedOn(),
                words(head.title()),
                words(head.signer()));
    }

    private static @Nullable String words(@Nullable ReadField field) {
        return field == null ? null : field.text();
    }

    private static Answer confirmed(ReadTask task, @Nullable ReadDeadline deadline) {
        return deadline == null
                ? new Answer.Unfit("reading.refused.no-words", task.id())
                : new Answer.Fit(new Correction.Due(task.id(), deadline.withWords(sure(deadline.words()))));
    }

    private static Answer confirmed(ReadTask task, @Nullable ReadField product) {
        return product == null
                ? new Answer.Unfit("reading.refused.no-words", task.id())
                : new Answer.Fit(new Correction.Product(task.id(), sure(product)));
    }

    private static List<ReadUnit> sure(List<ReadUnit> units) {
        return units.stream()
                .map(unit -> new ReadUnit(sure(unit.words()), unit.role()))
                .toList();
    }

    private static ReadField sure(ReadField field) {
        return field.doubtful() ? ReadField.shown(field.text(), field.start(), field.end()) : field;
    }

    private ReadField kept(@Nullable ReadField before, String words, ReadTask task) {
        return before != null && before.text().equals(words) ? sure(before) : near(words, task);
    }

    private ReadField near(String words, ReadTask task) {
        return places.find(words, task.text().start(), task.text().end());
    }

    private ReadTask task(String id) {
        return sheet.task(id).orElseThrow(() -> new Correction.NoSuchTask(id));
    }

    private static Answer fit(String typed, Correction correction) {
        return typed.length() > LONGEST
                ? new Answer.Unfit("reading.refused.too-long", Integer.toString(LONGEST))
                : new Answer.Fit(correction);
    }

    /** An id that no task of this reading ever had. */
    private String unused(String stem) {
        Set<String> used = new HashSet<>();
        read.read().tasks().forEach(task -> used.add(task.id()));
        read.steps().forEach(step -> used.addAll(born(step.correction())));
        int number = 1;
        while (used.contains(stem + "+" + number)) {
            number++;
        }
        return stem + "+" + number;
    }

    private static List<String> born(Correction correction) {
        List<String> born = new ArrayList<>();
        if (correction instanceof Correction.Added added) {
            born.add(added.task());
        } else if (correction instanceof Correction.Split split) {
            born.add(Objects.requireNonNull(split.newTask()));
        }
        return born;
    }
}
