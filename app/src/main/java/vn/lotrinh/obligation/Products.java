package vn.lotrinh.obligation;

import java.util.List;
import org.jspecify.annotations.Nullable;

final class Products {
    static List<Product> of(String text, @Nullable String deliverable) {
        return List.of(new Product(deliverable, ProductKind.OTHER, Criterion.PERFORMED, null, "none", false));
    }
}
