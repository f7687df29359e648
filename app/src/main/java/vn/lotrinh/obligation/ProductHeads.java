package vn.lotrinh.obligation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The nouns that name products: {@code product-heads.tsv}. */
final class ProductHeads {

    private static final String NO_CITATION =
            "(?!\\s+(?:số\\s*\\d|\\d|này(?!\\p{L})|trên(?!\\p{L})|nêu\\s+trên|đã\\s))";

    /**
     * One noun or a few alike.
     *
     * @param kind what it names
     * @param criterion what counts where no verb says it
     * @param sure whether that needs nobody to look
     * @param pattern the words, in match form
     */
    record Head(ProductKind kind, Criterion criterion, boolean sure, Pattern pattern) {}

    private static final List<Head> ALL =
            rows().stream().map(ProductHeads::head).toList();

    /** Any of them, as a part of a pattern; a document cited by its number is none. */
    static final String ANY = "(?<!\\p{L})(?<head>"
            + ALL.stream().map(head -> "(?:" + head.pattern + ")").collect(Collectors.joining("|"))
            + ")(?!\\p{L})" + NO_CITATION;

    private ProductHeads() {}

    /** What words in match form name, which are those of {@link #ANY}. */
    static Head of(String form) {
        return ALL.stream()
                .filter(head -> head.pattern.matcher(form).matches())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(form));
    }

    /** Whether words in match form name a product. */
    static boolean isOne(@Nullable String form) {
        return form != null
                && ALL.stream().anyMatch(head -> head.pattern.matcher(form).matches());
    }

    private static Head head(String[] cells) {
        return new Head(
                ProductKind.of(cells[0]), Criterion.of(cells[1]), cells[2].equals("+"), Pattern.compile(cells[3]));
    }

    private static List<String[]> rows() {
        try (var file = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ProductHeads.class.getResourceAsStream("product-heads.tsv")),
                StandardCharsets.UTF_8))) {
            return file.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
