package vn.lotrinh.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.command.Grid.Part;
import vn.lotrinh.reader.Reading;
import vn.lotrinh.reader.document.Quote;
import vn.lotrinh.reader.document.Warning;
import vn.lotrinh.reader.letterhead.Directive;
import vn.lotrinh.reader.letterhead.Kind;
import vn.lotrinh.reader.task.Task;
import vn.lotrinh.reader.text.Messages;
import vn.lotrinh.reader.time.DeadlineReading;
import vn.lotrinh.reader.unit.Mention;

/** The form for people: the head of the directive, its tasks in aligned columns, then what to look at. */
final class TableOutput implements Output {

    private static final String DOUBT = "? ";

    private final Texts texts;
    private final Shown shown;
    private final Messages messages;
    private final boolean colour;
    private final int width;
    private final boolean explain;

    TableOutput(Texts texts, boolean colour, int width, boolean explain) {
        this.texts = texts;
        this.shown = new Shown(texts);
        this.messages = Messages.in(texts.locale());
        this.colour = colour;
        this.width = width;
        this.explain = explain;
    }

    @Override
    public String of(String file, Reading reading) {
        List<String> lines = new ArrayList<>();
        lines.add(Ink.FAINT.paint(file, colour));
        lines.addAll(head(reading.directive()));
        lines.add("");
        lines.addAll(tasks(reading.tasks()));
        lines.addAll(warnings(reading.warnings()));
        lines.add("");
        return Output.lines(lines);
    }

    private List<String> head(Directive directive) {
        int label = Stream.of("head.document", "head.issuer", "head.issuedOn", "head.title", "head.signer")
                .mapToInt(key -> DisplayWidth.of(texts.of(key)))
                .max()
                .orElse(0);
        Grid grid = new Grid(colour, label, width - label - 2);
        List<String> lines = new ArrayList<>();
        lines.addAll(grid.row(List.of(label("head.document"), name(directive))));
        lines.addAll(grid.row(List.of(label("head.issuer"), field(directive.issuer(), Ink.PLAIN, ""))));
        lines.addAll(grid.row(List.of(label("head.issuedOn"), issued(directive))));
        lines.addAll(grid.row(List.of(label("head.title"), field(directive.title(), Ink.PLAIN, ""))));
        lines.addAll(grid.row(List.of(label("head.signer"), field(directive.signer(), Ink.PLAIN, ""))));
        return lines;
    }

    private List<Part> label(String key) {
        return List.of(new Part(texts.of(key), Ink.FAINT));
    }

    private List<Part> name(Directive directive) {
        Quote number = directive.number();
        String kind =
                directive.kind() == Kind.OTHER ? texts.of("head.kind-unknown") : texts.of("kind", directive.kind());
        String name = number == null ? kind + " " + texts.of("head.no-number") : kind + " " + number.text();
        List<Part> parts = new ArrayList<>(List.of(new Part(name, Ink.STRONG)));
        explain(parts, directive.kindWords());
        explain(parts, number);
        return parts;
    }

    private List<Part> issued(Directive directive) {
        if (directive.issuedOn() == null) {
            return List.of(new Part(texts.of("head.unknown"), Ink.DOUBT));
        }
        List<Part> parts = new ArrayList<>(List.of(new Part(Shown.day(directive.issuedOn()), Ink.PLAIN)));
        explain(parts, directive.dateWords());
        return parts;
    }

    private List<String> tasks(List<Task> tasks) {
        if (tasks.isEmpty()) {
            return List.of(Ink.DOUBT.paint(texts.of("table.no-task"), colour));
        }
        Grid grid = grid(tasks);
        List<String> lines = new ArrayList<>(grid.row(Stream.of(
                        texts.of("column.id"),
                        texts.of("column.task", tasks.size()),
                        texts.of("column.units"),
                        texts.of("column.deadline"))
                .map(words -> List.of(new Part(words, Ink.FAINT)))
                .toList()));
        for (Task task : tasks) {
            lines.add(grid.rule());
            lines.addAll(grid.row(cells(task)));
        }
        lines.add(grid.rule());
        return lines;
    }

    private Grid grid(List<Task> tasks) {
        int id = Math.clamp(
                tasks.stream().mapToInt(task -> task.id().length()).max().orElse(0), 4, 12);
        int deadline = Math.max(16, width / 6);
        int units = width * 3 / 10;
        return new Grid(colour, id, width - id - units - deadline - 6, units, deadline);
    }

    private List<List<Part>> cells(Task task) {
        return List.of(List.of(new Part(task.id(), Ink.ID)), work(task), units(task), deadline(task.deadline()));
    }

    private List<Part> work(Task task) {
        List<Part> parts = new ArrayList<>(field(task.text(), Ink.PLAIN, ""));
        if (task.deliverable() != null) {
            parts.addAll(field(task.deliverable(), Ink.STRONG, texts.of("label.product") + " "));
        }
        return parts;
    }

    private List<Part> units(Task task) {
        List<Part> parts = new ArrayList<>();
        if (task.leads().isEmpty()) {
            parts.add(new Part(DOUBT + texts.of("table.no-lead"), Ink.DOUBT));
        }
        for (Mention lead : task.leads()) {
            String label = lead.role() == Mention.Role.ADVISE ? texts.of("label.advise") + " " : "";
            parts.addAll(field(lead.quote(), Ink.STRONG, label));
        }
        for (Mention coordinator : task.coordinators()) {
            parts.addAll(field(coordinator.quote(), Ink.FAINT, "+ "));
        }
        return parts;
    }

    private List<Part> deadline(@Nullable DeadlineReading deadline) {
        if (deadline == null) {
            return List.of(new Part("–", Ink.FAINT));
        }
        List<Part> parts = new ArrayList<>();
        boolean sure = deadline.words().sure();
        parts.add(new Part((sure ? "" : DOUBT) + shown.deadline(deadline.value()), sure ? Ink.DAY : Ink.DOUBT));
        parts.add(new Part(deadline.words().text(), Ink.FAINT));
        explain(parts, deadline.words());
        return parts;
    }

    private List<Part> field(@Nullable Quote quote, Ink ink, String label) {
        if (quote == null) {
            return List.of(new Part(texts.of("head.unknown"), Ink.DOUBT));
        }
        List<Part> parts = new ArrayList<>();
        parts.add(new Part((quote.sure() ? "" : DOUBT) + label + quote.text(), quote.sure() ? ink : Ink.DOUBT));
        explain(parts, quote);
        return parts;
    }

    private void explain(List<Part> parts, @Nullable Quote quote) {
        if (explain && quote != null) {
            parts.add(new Part("↳ " + quote.rule() + " (" + Math.round(quote.confidence() * 100) + " %)", Ink.FAINT));
        }
    }

    /** Each message once, with the tasks that it concerns. */
    private List<String> warnings(List<Warning> warnings) {
        Map<String, List<String>> tasks = new LinkedHashMap<>();
        for (Warning warning : warnings) {
            String message = messages.format("warning." + Messages.code(warning.code()), warning.arguments());
            List<String> ids = tasks.computeIfAbsent(message, _ -> new ArrayList<>());
            if (warning.task() != null) {
                ids.add(warning.task());
            }
        }
        List<String> lines = new ArrayList<>();
        tasks.forEach((message, ids) -> lines.addAll(warning(message, ids)));
        return lines;
    }

    private List<String> warning(String message, List<String> ids) {
        String whole = ids.isEmpty() ? message : message + " (" + String.join(", ", ids) + ")";
        return new Grid(colour, 1, width - 3)
                .row(List.of(List.of(new Part("!", Ink.DOUBT)), List.of(new Part(whole, Ink.DOUBT))));
    }
}
