package vn.lotrinh.organization;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import vn.lotrinh.calendar.Days;
import vn.lotrinh.calendar.Timeline;

/**
 * The rule of a collective. It is written as terms that all must hold, parted by {@code ;}, with alternatives parted by
 * {@code ||}: {@code kind:ministry|ministerial-agency}, {@code level:province}, {@code in:region} for units that work in a
 * province of another collective, {@code of:key} for those that work in a province, {@code under:key} for those that answer
 * to a unit, {@code listed} for those that are
 * entered by name, {@code except:key|key}.
 */
final class CollectiveRule {

    private static final Pattern PARTS = Pattern.compile("\\s*;\\s*");
    private static final Pattern CHOICES = Pattern.compile("\\s*\\|\\s*");
    private static final Pattern ALTERNATIVES = Pattern.compile("\\s*\\|\\|\\s*");

    /** Stands in a rule for the province of the body that issues the directive. */
    static final String ISSUER = "{issuer}";

    /** The ground of a membership for which nobody was listed: that of the unit's existence takes its place. */
    private static final Ground NO_LISTING = new Ground("", null, null);

    private final List<List<Term>> alternatives;

    private CollectiveRule(List<List<Term>> alternatives) {
        this.alternatives = alternatives;
    }

    /** One condition. */
    private record Term(Word word, List<String> choices) {}

    /** What a condition asks. */
    private enum Word implements Coded {
        KIND,
        LEVEL,
        IN,
        OF,
        UNDER,
        LISTED,
        EXCEPT
    }

    /** The rule of a collective; where none is stated, the list. */
    static CollectiveRule of(Life collective) {
        return parse(words(collective));
    }

    /** The words of a collective's rule. */
    static String words(Life collective) {
        return collective
                .of(Aspect.RULE)
                .nearest(LocalDate.MAX)
                .map(Statement::value)
                .orElse("listed");
    }

    /**
     * Reads a rule.
     *
     * @throws IllegalArgumentException with the part that is not understood
     */
    static CollectiveRule parse(String rule) {
        return new CollectiveRule(Arrays.stream(ALTERNATIVES.split(rule.strip()))
                .map(alternative -> Arrays.stream(PARTS.split(alternative))
                        .map(CollectiveRule::term)
                        .toList())
                .toList());
    }

    private static Term term(String part) {
        int colon = part.indexOf(':');
        String word = colon < 0 ? part : part.substring(0, colon);
        List<String> choices = colon < 0
                ? List.of()
                : List.of(CHOICES.split(part.substring(colon + 1).strip()));
        Word asked = Coded.of(Word.values(), word.strip()).orElseThrow(() -> new IllegalArgumentException(part));
        if (choices.isEmpty() != (asked == Word.LISTED)
                || asked == Word.KIND
                        && choices.stream().anyMatch(kind -> UnitKind.of(kind).isEmpty())
                || asked == Word.LEVEL
                        && choices.stream()
                                .anyMatch(level -> UnitLevel.of(level).isEmpty())) {
            throw new IllegalArgumentException(part);
        }
        return new Term(asked, choices);
    }

    /** The keys of units and collectives that the rule names. */
    List<String> keys() {
        return alternatives.stream()
                .flatMap(List::stream)
                .filter(term -> term.word() == Word.IN
                        || term.word() == Word.OF
                        || term.word() == Word.UNDER
                        || term.word() == Word.EXCEPT)
                .flatMap(term -> term.choices().stream())
                .toList();
    }

    /** The days on which a unit belongs to the collective, with the ground of its listing or of its existence. */
    Timeline<Ground> membership(Life collective, Life unit, Registry registry) {
        Timeline<Ground> days = Timeline.empty();
        for (List<Term> terms : alternatives) {
            Timeline<Ground> all = existence(unit);
            for (Term term : terms) {
                if (all.isEmpty()) {
                    break;
                }
                all = all.join(days(term, collective, unit, registry), CollectiveRule::nearer);
            }
            for (Timeline.Segment<Ground> segment : all.segments()) {
                days = days.with(segment.days(), segment.value());
            }
        }
        return days;
    }

    private static Timeline<Ground> existence(Life unit) {
        return unit.each(Aspect.EXISTENCE).isEmpty()
                ? Timeline.of(Days.ALWAYS, Ground.NONE)
                : unit.existence().map(Statement::ground);
    }

    private static Ground nearer(Ground existence, Ground listing) {
        return listing.equals(NO_LISTING) ? existence : listing;
    }

    private static Timeline<Ground> days(Term term, Life collective, Life unit, Registry registry) {
        return switch (term.word()) {
            case KIND -> where(unit.of(Aspect.KIND), term.choices()::contains);
            case LEVEL -> where(unit.of(Aspect.LEVEL), term.choices()::contains);
            case OF -> where(unit.of(Aspect.TERRITORY), named(term, registry)::contains);
            case UNDER -> where(unit.of(Aspect.SUPERIOR), named(term, registry)::contains);
            case LISTED ->
                collective.of(Aspect.MEMBER, Long.toString(unit.id())).map(Statement::ground);
            case IN -> in(term, unit, registry);
            case EXCEPT ->
                term.choices().contains(String.valueOf(unit.key()))
                        ? Timeline.empty()
                        : Timeline.of(Days.ALWAYS, NO_LISTING);
        };
    }

    private static Timeline<Ground> in(Term term, Life unit, Registry registry) {
        Timeline<Ground> days = Timeline.empty();
        for (String key : term.choices()) {
            var provinces = registry.find(key)
                    .map(life -> registry.members().of(life.id()))
                    .orElseThrow(() -> new IllegalStateException("No collective " + key));
            for (Timeline.Segment<Statement> work : unit.of(Aspect.TERRITORY).segments()) {
                long province = Long.parseLong(String.valueOf(work.value().value()));
                Timeline<Ground> inside =
                        provinces.getOrDefault(province, Timeline.empty()).within(work.days());
                for (Timeline.Segment<Ground> segment : inside.segments()) {
                    days = days.with(segment.days(), segment.value());
                }
            }
        }
        return days;
    }

    private static List<String> named(Term term, Registry registry) {
        return term.choices().stream()
                .flatMap(key -> registry.find(key).stream())
                .map(life -> Long.toString(life.id()))
                .toList();
    }

    private static Timeline<Ground> where(Timeline<Statement> said, Predicate<String> holds) {
        Timeline<Ground> days = Timeline.empty();
        for (Timeline.Segment<Statement> segment : said.segments()) {
            if (holds.test(String.valueOf(segment.value().value()))) {
                days = days.with(segment.days(), NO_LISTING);
            }
        }
        return days;
    }
}
