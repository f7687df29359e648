package vn.lotrinh.organization;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.calendar.Days;
import vn.lotrinh.calendar.Timeline;

/** All that is known of one entry of the registry, over all days. */
public final class Life {

    /**
     * Of two statements about the same day the one that begins later counts, and of two that begin on the same day the
     * one that was made later.
     */
    private static final Comparator<Statement> LAYERS = Comparator.<Statement, LocalDate>comparing(
                    statement -> Objects.requireNonNullElse(statement.days().from(), LocalDate.MIN))
            .thenComparingLong(Statement::id);

    private final long id;
    private final @Nullable String key;
    private final Nature nature;
    private final Map<Aspect, Map<String, Timeline<Statement>>> timelines;
    private final List<UnitEvent> events;

    Life(long id, @Nullable String key, Nature nature, List<Statement> statements, List<UnitEvent> events) {
        this.id = id;
        this.key = key;
        this.nature = nature;
        this.timelines = layered(statements);
        this.events = events.stream()
                .sorted(Comparator.comparing(UnitEvent::effectiveOn).thenComparingLong(UnitEvent::id))
                .toList();
    }

    private static Map<Aspect, Map<String, Timeline<Statement>>> layered(List<Statement> statements) {
        Map<Aspect, Map<String, Timeline<Statement>>> laid = new EnumMap<>(Aspect.class);
        statements.stream()
                .sorted(LAYERS)
                .forEach(statement -> laid.computeIfAbsent(statement.aspect(), _ -> new TreeMap<>())
                        .compute(statement.qualifier(), (_, before) -> lay(before, statement)));
        return laid;
    }

    private static Timeline<Statement> lay(@Nullable Timeline<Statement> before, Statement statement) {
        Timeline<Statement> under = before == null ? Timeline.empty() : before;
        return statement.value() == null ? under.without(statement.days()) : under.with(statement.days(), statement);
    }

    /** Its identity, which nothing that happens to it touches. */
    public long id() {
        return id;
    }

    /** Its name in the data files, or {@code null}. */
    public @Nullable String key() {
        return key;
    }

    /** What it stands for. */
    public Nature nature() {
        return nature;
    }

    /** What happened to it, in order. */
    public List<UnitEvent> events() {
        return events;
    }

    /** What is said of an aspect over time. */
    public Timeline<Statement> of(Aspect aspect) {
        return of(aspect, "");
    }

    /** What is said of an aspect over time, for one qualifier. */
    public Timeline<Statement> of(Aspect aspect, String qualifier) {
        return each(aspect).getOrDefault(qualifier, Timeline.empty());
    }

    /** What is said of an aspect over time, by qualifier. */
    public Map<String, Timeline<Statement>> each(Aspect aspect) {
        return timelines.getOrDefault(aspect, Map.of());
    }

    /** The value of an aspect on a day. */
    public Optional<String> value(Aspect aspect, LocalDate day) {
        return of(aspect).on(day).map(Statement::value);
    }

    /** Its official name on a day; outside its days the name that it had last or first. */
    public String name(LocalDate day) {
        return of(Aspect.NAME).nearest(day).map(Statement::value).orElse("#" + id);
    }

    /** Its usual short name on a day, or else the official one. */
    public String shortName(LocalDate day) {
        return value(Aspect.SHORT_NAME, day).orElseGet(() -> name(day));
    }

    /** Its kind on a day; outside its days the one that it had last or first. */
    public UnitKind kind(LocalDate day) {
        return of(Aspect.KIND)
                .nearest(day)
                .map(Statement::value)
                .flatMap(UnitKind::of)
                .orElse(UnitKind.OTHER);
    }

    /** The unit or province that an aspect names on a day. */
    public Optional<Long> reference(Aspect aspect, LocalDate day) {
        return value(aspect, day).map(Long::valueOf);
    }

    /** Its codes on a day, by system. */
    public Map<String, String> codes(LocalDate day) {
        Map<String, String> codes = new HashMap<>();
        each(Aspect.CODE)
                .forEach((system, timeline) ->
                        timeline.on(day).map(Statement::value).ifPresent(code -> codes.put(system, code)));
        return codes;
    }

    /** When it exists. Of what nothing is said of this, it is taken to exist always. */
    public Timeline<Statement> existence() {
        return of(Aspect.EXISTENCE);
    }

    /** Whether it exists on a day. */
    public boolean existsOn(LocalDate day) {
        return !timelines.containsKey(Aspect.EXISTENCE) || existence().on(day).isPresent();
    }

    /** Whether anybody has said of a day that it exists. */
    boolean isFounded() {
        return !existence().isEmpty();
    }

    /** The days from its first to its last. */
    public Days days() {
        List<Timeline.Segment<Statement>> segments = existence().segments();
        return segments.isEmpty()
                ? Days.ALWAYS
                : new Days(
                        segments.getFirst().days().from(),
                        segments.getLast().days().to());
    }

    /** The event by which it ended, if it did. */
    public Optional<UnitEvent> end() {
        return events.stream().filter(event -> event.ends(id)).findFirst();
    }
}
