package vn.lotrinh.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.lotrinh.calendar.Days;
import vn.lotrinh.calendar.Timeline;
import vn.lotrinh.command.Grid.Part;
import vn.lotrinh.organization.Aspect;
import vn.lotrinh.organization.Course.Holder;
import vn.lotrinh.organization.Ground;
import vn.lotrinh.organization.Life;
import vn.lotrinh.organization.Nature;
import vn.lotrinh.organization.Registry;
import vn.lotrinh.organization.Resolution;
import vn.lotrinh.organization.Resolution.Confidence;
import vn.lotrinh.organization.Resolution.Match;
import vn.lotrinh.organization.Resolution.Status;
import vn.lotrinh.organization.Statement;
import vn.lotrinh.organization.UnitEvent;

/**
 * Shows who is meant by a name: rows of a label and its values, or JSON.
 *
 * @param texts the language
 * @param registry the units
 * @param day the day asked about
 */
record UnitOutput(Texts texts, Registry registry, LocalDate day) {

    private static final int LABEL = 18;

    List<String> table(String asked, Resolution resolution, Console console) {
        List<Row> rows = new ArrayList<>();
        resolution.matches().forEach(match -> match(rows, match));
        if (resolution.status() != Status.RESOLVED) {
            rows.add(new Row(texts.of("unit.answer"), texts.of("unit.status", resolution.status(), asked), Ink.DOUBT));
        }
        Long context = resolution.context();
        if (context != null) {
            rows.add(new Row(texts.of("unit.context"), name(context), Ink.PLAIN));
        }
        for (int i = 0; i < resolution.alternatives().size(); i++) {
            String label = i == 0 ? texts.of("unit.alternatives") : "";
            rows.add(new Row(label, name(resolution.alternatives().get(i)), Ink.PLAIN));
        }
        Grid grid = new Grid(console.colour(), LABEL, console.width() - LABEL - 2);
        return rows.stream()
                .flatMap(row -> grid
                        .row(List.of(
                                List.of(new Part(row.label(), Ink.FAINT)), List.of(new Part(row.value(), row.ink()))))
                        .stream())
                .toList();
    }

    private record Row(String label, String value, Ink ink) {}

    private void match(List<Row> rows, Match match) {
        Life life = registry.life(match.entry());
        boolean sure = match.confidence() == Confidence.HIGH;
        if (!rows.isEmpty()) {
            rows.add(new Row("", "", Ink.PLAIN));
        }
        rows.add(new Row(texts.of("unit.answer"), life.name(day), Ink.STRONG));
        rows.add(new Row(
                texts.of("label.why"),
                texts.of("unit.reason", match.reason(), match.words()) + (sure ? "" : " " + texts.of("unit.unsure")),
                sure ? Ink.PLAIN : Ink.DOUBT));
        if (life.nature() == Nature.COLLECTIVE) {
            members(rows, life);
            return;
        }
        if (!life.existsOn(day)) {
            rows.add(new Row("", texts.of("unit.does-not-exist", Shown.day(day)), Ink.DOUBT));
        }
        names(rows, life);
        life.events().forEach(event -> event(rows, event, life));
        holders(rows, life);
    }

    private void members(List<Row> rows, Life group) {
        List<Long> members = registry.members().on(group.id(), day);
        if (members.isEmpty()) {
            rows.add(new Row(texts.of("unit.members"), texts.of("unit.no-members"), Ink.PLAIN));
            return;
        }
        String names = String.join("; ", members.stream().map(this::name).toList());
        rows.add(new Row(
                texts.of("unit.members"),
                texts.of("unit.member-count", Integer.toString(members.size()), names),
                Ink.PLAIN));
    }

    private void names(List<Row> rows, Life life) {
        String label = texts.of("unit.names");
        for (Timeline.Segment<Statement> said : life.of(Aspect.NAME).segments()) {
            rows.add(new Row(label, said.value().value() + span(said.days()), Ink.PLAIN));
            label = "";
        }
    }

    private void event(List<Row> rows, UnitEvent event, Life life) {
        String label = event.equals(life.events().getFirst()) ? texts.of("unit.events") : "";
        String from = String.join(", ", event.from().stream().map(this::name).toList());
        String to = String.join(", ", event.to().stream().map(this::name).toList());
        String parties = from.isEmpty() || to.isEmpty() ? from + to : from + " → " + to;
        rows.add(new Row(
                label,
                Shown.day(event.effectiveOn()) + " " + texts.of("unit.event", event.kind()) + ": " + parties,
                Ink.PLAIN));
        rows.add(new Row("", ground(event.ground()), Ink.FAINT));
    }

    private String ground(Ground ground) {
        String act = Objects.requireNonNullElse(ground.act(), texts.of("unit.no-act"));
        LocalDate on = ground.on();
        String dated = on == null ? act : act + " (" + Shown.day(on) + ")";
        return dated + " – " + Objects.requireNonNullElse(ground.source(), texts.of("unit.unsourced"));
    }

    private void holders(List<Row> rows, Life life) {
        String label = texts.of("unit.holders");
        for (Timeline.Segment<Holder> segment :
                registry.succession().of(life.id()).holders().segments()) {
            Holder holder = segment.value();
            String who =
                    holder.answering().isPresent() ? name(holder.unit()) : texts.of("unit.open", name(holder.unit()));
            rows.add(new Row(label, who + span(segment.days()), segment.days().contains(day) ? Ink.DAY : Ink.PLAIN));
            label = "";
        }
    }

    private String span(Days days) {
        LocalDate from = days.from();
        LocalDate last = days.last();
        if (from == null) {
            return last == null ? "" : " (" + texts.of("unit.until", Shown.day(last)) + ")";
        }
        return " ("
                + (last == null
                        ? texts.of("unit.since", Shown.day(from))
                        : texts.of("unit.between", Shown.day(from), Shown.day(last)))
                + ")";
    }

    private String name(long entry) {
        return registry.life(entry).name(day);
    }

    String json(Resolution resolution) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("status", resolution.status().code());
        root.put("on", day.toString());
        ArrayNode matches = root.putArray("matches");
        resolution.matches().forEach(match -> match(matches.addObject(), match));
        ArrayNode alternatives = root.putArray("alternatives");
        resolution.alternatives().forEach(entry -> entry(alternatives.addObject(), entry));
        Long context = resolution.context();
        if (context == null) {
            root.putNull("context");
        } else {
            entry(root.putObject("context"), context);
        }
        root.put("wording", resolution.wording());
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private void entry(ObjectNode node, long entry) {
        node.put("key", registry.life(entry).key());
        node.put("name", name(entry));
    }

    private void match(ObjectNode node, Match match) {
        Life life = registry.life(match.entry());
        entry(node, match.entry());
        node.put("nature", life.nature().code());
        node.put("reason", match.reason().code());
        node.put("confidence", match.confidence().code());
        node.put("words", match.words());
        if (life.nature() == Nature.COLLECTIVE) {
            ArrayNode members = node.putArray("members");
            registry.members().on(life.id(), day).forEach(member -> entry(members.addObject(), member));
            return;
        }
        node.put("exists", life.existsOn(day));
        ArrayNode names = node.putArray("names");
        life.of(Aspect.NAME).segments().forEach(said -> {
            ObjectNode name = names.addObject();
            name.put("name", said.value().value());
            days(name, said.days());
        });
        ArrayNode events = node.putArray("events");
        life.events().forEach(event -> event(events.addObject(), event));
        ArrayNode holders = node.putArray("answering");
        registry.succession().of(life.id()).holders().segments().forEach(segment -> {
            ObjectNode holder = holders.addObject();
            entry(holder, segment.value().unit());
            holder.put("open", segment.value().open() != null);
            days(holder, segment.days());
        });
    }

    private void event(ObjectNode node, UnitEvent event) {
        node.put("key", event.key());
        node.put("kind", event.kind().code());
        node.put("effective", event.effectiveOn().toString());
        ArrayNode from = node.putArray("from");
        event.from().forEach(unit -> entry(from.addObject(), unit));
        ArrayNode to = node.putArray("to");
        event.to().forEach(unit -> entry(to.addObject(), unit));
        node.put("summary", event.summary());
        node.put("act", event.ground().act());
        node.put("actOn", text(event.ground().on()));
        node.put("source", event.ground().source());
    }

    /** The days as from, included, and to, no longer included. */
    private static void days(ObjectNode node, Days days) {
        node.put("from", text(days.from()));
        node.put("to", text(days.to()));
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }
}
