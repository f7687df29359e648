package vn.lotrinh.obligation;

import org.jspecify.annotations.Nullable;

/**
 * What a task asks for: a thing that can be handed over, and what makes it count as handed over.
 *
 * @param words the product in the words of the task or of its column of products, or {@code null} where none name one
 * @param kind what sort of thing it is
 * @param criterion what has to have happened to it
 * @param spread words for a group of places of which each gets such a product of its own, while the same unit answers
 *     for all of them: {@code các địa phương trong vùng}; else {@code null}
 * @param rule code of the rule that told; its text is {@code product-rule.<code>}
 * @param sure whether no person needs to look
 */
public record Product(
        @Nullable String words,
        ProductKind kind,
        Criterion criterion,
        @Nullable String spread,
        String rule,
        boolean sure) {

    /** @throws IllegalArgumentException if it claims to be sure although no words say what counts */
    public Product {
        if (sure && criterion == Criterion.PERFORMED) {
            throw new IllegalArgumentException("Sure of " + words + " though nothing says what counts");
        }
    }

    /** The key of the text that says why it was read so. */
    public String reason() {
        return "product-rule." + rule;
    }
}
