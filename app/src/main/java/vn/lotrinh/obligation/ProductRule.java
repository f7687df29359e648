package vn.lotrinh.obligation;

import java.util.Collection;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.reader.text.Folding;

/**
 * One rule: words that order a product, as a pattern, and what they make of it. In the pattern <code>{H}</code> stands
 * for a noun that names a product, <code>{V}</code> for verbs of drafting, <code>{TO}</code> for those before whom
 * something is put and <code>{TRÌNH}</code> for the verb that puts it there.
 *
 * @param code its stable name
 * @param pattern the words, in match form
 * @param production from the words to the product
 */
record ProductRule(String code, Pattern pattern, Production production) {

    /** From the words of a match to what they order; {@code null} where they order no product after all. */
    @FunctionalInterface
    interface Production {
        @Nullable
        Ordered produce(Words words);
    }

    /**
     * What words order.
     *
     * @param kind what sort of thing
     * @param criterion what counts
     * @param told whether the words themselves say what counts, so that words behind the product change nothing
     * @param sure whether no person needs to look
     */
    record Ordered(ProductKind kind, Criterion criterion, boolean told, boolean sure) {}

    /**
     * The words of a match.
     *
     * @param form the match, in match form
     * @param head the noun that names the product, in match form, or {@code null} where the rule needs none
     * @param to before whom it is put, in match form, or {@code null}
     * @param accountable those who answer for the task, in match form
     */
    record Words(
            String form, @Nullable String head, @Nullable String to, Accountable accountable) {}

    static ProductRule rule(String code, String pattern, Production production) {
        return new ProductRule(
                code,
                Pattern.compile(pattern.replace("{TRÌNH}", ProductRules.SUBMIT)
                        .replace("{TO}", ProductRules.TO)
                        .replace("{V}", ProductRules.DRAFT)
                        .replace("{H}", ProductRules.OBJECT + ProductHeads.ANY)),
                production);
    }

    /** The group of a match, or {@code null} where the pattern has none of that name or it took no part. */
    static @Nullable String group(Matcher match, String name) {
        return match.namedGroups().containsKey(name) ? match.group(name) : null;
    }

    /**
     * Those who answer for a task.
     *
     * @param names their names, in match form
     */
    record Accountable(Set<String> names) {

        static Accountable of(Collection<String> names) {
            return new Accountable(
                    names.stream().map(name -> Folding.match(name).strip()).collect(Collectors.toUnmodifiableSet()));
        }

        /** Whether words that say before whom something is put name one of them: they decide on it themselves. */
        boolean isNamedBy(@Nullable String to) {
            return to != null
                    && names.contains(to.replaceAll("\\s*(?:xem xét|để|,|cho ý kiến).*$", "")
                            .strip());
        }
    }
}
