package vn.lotrinh.obligation;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which products the words of a task ask for. */
public final class Products {

    private Products() {}

    /** What a task asks for, where nobody is known to answer for it. */
    public static List<Product> of(String text, @Nullable String deliverable) {
        return of(text, deliverable, List.of());
    }

    /**
     * What a task asks for; never empty.
     *
     * @param text what is to be done, as written
     * @param deliverable what a label or a column of the directive calls the product, or {@code null}
     * @param accountable the names of those who answer for it, as written: who is told to have themselves decide on
     *     something owes that decision
     */
    public static List<Product> of(String text, @Nullable String deliverable, Collection<String> accountable) {
        ProductRule.Accountable names = ProductRule.Accountable.of(accountable);
        List<Product> told = new Orders(text, names).products();
        if (deliverable == null || deliverable.isBlank()) {
            return told.isEmpty() ? List.of(nothing()) : told;
        }
        return List.copyOf(Deliverables.merge(
                Normalizer.normalize(deliverable, Normalizer.Form.NFC).strip(), told));
    }

    private static Product nothing() {
        return new Product(null, ProductKind.OTHER, Criterion.PERFORMED, null, "untold", false);
    }
}
