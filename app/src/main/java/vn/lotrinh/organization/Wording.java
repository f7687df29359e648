package vn.lotrinh.organization;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.lotrinh.reader.text.Folding;

/**
 * Forms of names for comparison. Capitals, the place of a tone mark, spaces, punctuation, {@code &} for {@code và} and the
 * word {@code của} make no difference. Abbreviations are spelled out as {@code mention/abbreviations.tsv} says.
 */
final class Wording {

    private static final String AND = "và";
    private static final Set<String> SILENT = Set.of("của");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}]");
    private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MEANINGS = Pattern.compile("\\s*\\|\\s*");
    private static final int LONGEST = 6;
    private static final int MOST = 24;

    private static final Wording SHIPPED = new Wording(rows("mention/abbreviations.tsv"));

    private final Map<String, List<String>> abbreviations = new HashMap<>();

    private Wording(List<List<String>> rows) {
        for (List<String> row : rows) {
            abbreviations.put(
                    letters(tokens(row.getFirst())),
                    Arrays.stream(MEANINGS.split(row.get(1)))
                            .map(Wording::plain)
                            .toList());
        }
    }

    static Wording shipped() {
        return SHIPPED;
    }

    /** The rows of a data file, cell by cell, without comments. */
    static List<List<String>> rows(String file) {
        try (InputStream in = Objects.requireNonNull(Wording.class.getResourceAsStream(file), file)) {
            String content =
                    Normalizer.normalize(new String(in.readAllBytes(), StandardCharsets.UTF_8), Normalizer.Form.NFC);
            return content.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /** The words in one line, composed, without invisible signs. */
    static String clean(String words) {
        String composed = Normalizer.normalize(words, Normalizer.Form.NFC).replace('\u00a0', ' ');
        return INVISIBLE
                .matcher(composed)
                .replaceAll("")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** The words in the form in which they are compared. */
    static List<String> tokens(String words) {
        String folded = Folding.match(clean(words).replace("&", " " + AND + " "));
        return Arrays.stream(GAP.split(folded))
                .filter(token -> !token.isEmpty() && !SILENT.contains(token))
                .toList();
    }

    /** The form in which names are compared, abbreviations left as they are. */
    static String plain(String words) {
        return String.join(" ", tokens(words));
    }

    /** The plain form, and behind it the forms with abbreviations spelled out in each way they can be. */
    Set<String> keys(String words) {
        List<String> tokens = tokens(words);
        Set<String> keys = new LinkedHashSet<>();
        keys.add(String.join(" ", tokens));
        List<String> spelled = new ArrayList<>();
        spell(tokens, 0, List.of(), spelled);
        keys.addAll(spelled);
        return keys;
    }

    /** The form with abbreviations spelled out in the first way they can be. */
    String spelled(String words) {
        List<String> spelled = new ArrayList<>();
        spell(tokens(words), 0, List.of(), spelled);
        return spelled.isEmpty() ? plain(words) : spelled.getFirst();
    }

    private void spell(List<String> tokens, int at, List<String> before, Collection<String> out) {
        if (out.size() >= MOST) {
            return;
        }
        if (at == tokens.size()) {
            out.add(String.join(" ", before));
            return;
        }
        for (int end = Math.min(tokens.size(), at + LONGEST); end > at; end--) {
            String word = tokens.get(end - 1);
            List<String> meanings = word.equals(AND) || tokens.get(at).equals(AND)
                    ? List.of()
                    : abbreviations.getOrDefault(letters(tokens.subList(at, end)), List.of());
            for (String meaning : meanings) {
                spell(tokens, end, with(before, meaning), out);
            }
            if (!meanings.isEmpty() && !isSyllable(tokens.get(at), end - at)) {
                return;
            }
        }
        spell(tokens, at + 1, with(before, tokens.get(at)), out);
    }

    /** Whether a short abbreviation with a vowel can be a word of its own: tư. */
    private static boolean isSyllable(String token, int tokens) {
        return tokens == 1
                && token.length() <= 2
                && Folding.bare(token).chars().anyMatch(letter -> "aeiouy".indexOf(letter) >= 0);
    }

    private static List<String> with(List<String> before, String word) {
        List<String> longer = new ArrayList<>(before);
        longer.add(word);
        return longer;
    }

    private static String letters(List<String> tokens) {
        return tokens.stream().filter(token -> !token.equals(AND)).collect(Collectors.joining());
    }
}
