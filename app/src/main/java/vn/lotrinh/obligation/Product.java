package vn.lotrinh.obligation;

import org.jspecify.annotations.Nullable;

/** placeholder until merged. */
public record Product(
        @Nullable String words,
        ProductKind kind,
        Criterion criterion,
        @Nullable String spread,
        String rule,
        boolean sure) {}
