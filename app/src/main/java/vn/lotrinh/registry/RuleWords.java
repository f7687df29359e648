package vn.lotrinh.registry;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import vn.lotrinh.organization.UnitKind;
import vn.lotrinh.organization.UnitLevel;
import vn.lotrinh.page.Texts;

/**
 * The rule of a collective, taken apart for a reader. The registry has checked it before.
 *
 * @param alternatives what each must fulfil who belongs to it: all conditions of one alternative
 */
public record RuleWords(List<List<Condition>> alternatives) {

    private static final Pattern ALTERNATIVES = Pattern.compile("\\s*\\|\\|\\s*");
    private static final Pattern PARTS = Pattern.compile("\\s*;\\s*");
    private static final Pattern CHOICES = Pattern.compile("\\s*\\|\\s*");

    /** Stands in a rule for the body that issues the directive. */
    public static final String ISSUER = "{issuer}";

    /**
     * One condition.
     *
     * @param word what it asks: {@code kind}, {@code level}, {@code in}, {@code under}, {@code listed} or {@code except}
     * @param choices of what
     */
    public record Condition(String word, List<String> choices) {}

    static RuleWords of(String rule) {
        return new RuleWords(Arrays.stream(ALTERNATIVES.split(rule.strip()))
                .map(alternative -> Arrays.stream(PARTS.split(alternative))
                        .map(RuleWords::condition)
                        .toList())
                .toList());
    }

    private static Condition condition(String part) {
        int colon = part.indexOf(':');
        return colon < 0
                ? new Condition(part.strip(), List.of())
                : new Condition(
                        part.substring(0, colon).strip(),
                        List.of(CHOICES.split(part.substring(colon + 1).strip())));
    }

    /** Whether who belongs to it depends on who issues the directive. */
    public boolean dependsOnIssuer() {
        return alternatives.stream()
                .flatMap(List::stream)
                .anyMatch(condition -> condition.choices().contains(ISSUER));
    }

    /** What a choice is called: a kind, a level, a unit. */
    public static String choice(String word, String choice, Sight sight, Texts texts) {
        return switch (word) {
            case "kind" ->
                UnitKind.of(choice).map(kind -> texts.of("unit-kind", kind)).orElse(choice);
            case "level" ->
                UnitLevel.of(choice).map(level -> texts.of("unit-level", level)).orElse(choice);
            default ->
                choice.equals(ISSUER)
                        ? texts.of("collective.issuer")
                        : sight.registry()
                                .find(choice)
                                .map(life -> life.name(sight.day()))
                                .orElse(choice);
        };
    }
}
