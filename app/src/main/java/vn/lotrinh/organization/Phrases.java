package vn.lotrinh.organization;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.reader.text.Folding;

/**
 * Words around a name that do not belong to it: offices before it, remarks behind it. See {@code mention/offices.tsv},
 * {@code mention/remarks.tsv} and {@code mention/central-words.txt}.
 */
final class Phrases {

    private static final String GAP = "[\\s,]+";
    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)|\\[[^\\]]*\\]|\\([^)]*$");
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");
    private static final Pattern LEADING = Pattern.compile("^(?:(?:các\\s+)?đồng chí|t/m|tm\\.?)\\s+");
    private static final Pattern RANGE = Pattern.compile("(?<!\\p{L})(?:từ|trừ|ngoài|ngoại trừ)(?!\\p{L})");

    private static final Phrases SHIPPED = new Phrases();

    private final List<Office> offices = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final List<String> central;
    private final List<String> inner;

    private Phrases() {
        for (List<String> row : Wording.rows("mention/offices.tsv")) {
            String instead = row.get(1).strip();
            if (!instead.equals("!")) {
                offices.add(new Office(
                        Pattern.compile("(?:^|(?<=[,;]\\s))" + words(row.getFirst()) + "(?!\\p{L})\\s*"),
                        instead.equals("-") ? "" : instead + " "));
            }
        }
        for (List<String> row : Wording.rows("mention/remarks.tsv")) {
            remarks.add(new Remark(
                    Kind.valueOf(row.getFirst().strip().toUpperCase(Locale.ROOT)),
                    Pattern.compile("[\\s,]+" + words(row.get(1)) + "$"),
                    Wording.plain(row.get(1))));
        }
        remarks.sort(Comparator.comparingInt((Remark remark) -> remark.key().length())
                .reversed());
        inner = Wording.rows("mention/inner-bodies.txt").stream()
                .map(row -> Wording.plain(row.getFirst()))
                .toList();
        central = Wording.rows("mention/central-words.txt").stream()
                .map(row -> Wording.plain(row.getFirst()))
                .toList();
    }

    static Phrases shipped() {
        return SHIPPED;
    }

    private static String words(String phrase) {
        return Arrays.stream(Folding.match(phrase.strip()).split(" "))
                .map(Pattern::quote)
                .collect(Collectors.joining(GAP));
    }

    private record Office(Pattern pattern, String instead) {}

    private enum Kind {
        PLAIN,
        NARROWS,
        TEXT
    }

    private record Remark(Kind kind, Pattern pattern, String key) {}

    /**
     * One way to take the words.
     *
     * @param words what is left of them
     * @param office whether an office before the name was left out
     * @param narrowed whether a remark behind it was left out; of a group it says that not all may be meant
     */
    record Form(String words, boolean office, boolean narrowed) {}

    /** The ways to take the words, from all of them to the fewest. */
    List<Form> forms(String words) {
        String bare = BRACKETS.matcher(words).replaceAll(" ").strip();
        String text = bare.isEmpty() ? words : bare;
        Matcher leading = LEADING.matcher(Folding.match(text));
        if (leading.find()) {
            text = text.substring(leading.end());
        }
        List<Form> forms = new ArrayList<>();
        Form form = new Form(EDGES.matcher(text).replaceAll(""), false, false);
        while (form != null) {
            forms.add(form);
            Form person = withoutOffice(form);
            if (person != null) {
                forms.add(person);
            }
            form = withoutRemark(form);
        }
        return forms.stream().filter(some -> !some.words().isBlank()).distinct().toList();
    }

    private @Nullable Form withoutRemark(Form form) {
        String folded = Folding.match(form.words());
        for (Remark remark : remarks) {
            Matcher matcher = remark.pattern().matcher(folded);
            if (remark.kind() != Kind.TEXT && matcher.find()) {
                return new Form(form.words().substring(0, matcher.start()).strip(), form.office(), true);
            }
        }
        return null;
    }

    private @Nullable Form withoutOffice(Form form) {
        String text = form.words();
        boolean found = true;
        boolean any = false;
        for (int round = 0; found && round < 6; round++) {
            found = false;
            String folded = Folding.match(text);
            Office best = null;
            int start = 0;
            int end = 0;
            for (Office office : offices) {
                Matcher matcher = office.pattern().matcher(folded);
                if (matcher.find() && (best == null || matcher.end() - matcher.start() > end - start)) {
                    best = office;
                    start = matcher.start();
                    end = matcher.end();
                }
            }
            if (best != null) {
                text = text.substring(0, start) + best.instead() + text.substring(end);
                found = true;
                any = true;
                if (best.instead().startsWith("các bộ ") || best.instead().startsWith("bộ ")) {
                    break;
                }
            }
        }
        return any ? new Form(text.strip(), true, form.narrowed()) : null;
    }

    /** Whether the words begin with an office. */
    boolean startsWithOffice(String words) {
        String folded = Folding.match(words);
        return offices.stream()
                .anyMatch(office -> office.pattern().matcher(folded).lookingAt());
    }

    /** Whether a name ends with words that say that only some of a group are meant. */
    boolean narrows(String key) {
        return ends(key, Kind.NARROWS);
    }

    /** Whether a name ends with words whose meaning only the text before it tells. */
    boolean pointsBack(String key) {
        return ends(key, Kind.TEXT);
    }

    private boolean ends(String key, Kind kind) {
        return remarks.stream()
                .filter(remark -> remark.kind() == kind)
                .anyMatch(remark -> key.endsWith(" " + remark.key()));
    }

    /** Whether a name speaks of central bodies or of several provinces, whoever uses it. */
    boolean isCentral(String key) {
        String padded = " " + key + " ";
        return central.stream().anyMatch(word -> padded.contains(" " + word + " "));
    }

    /** Whether a name begins like that of a part of a body: vụ, cục, phòng. */
    boolean isInner(String key) {
        String single = key.startsWith("các ") ? key.substring(4) : key;
        return inner.stream().anyMatch(head -> single.startsWith(head + " "));
    }

    /** Whether the words take something out of a list or give its ends: từ … đến, trừ. */
    static boolean limits(String words) {
        return RANGE.matcher(Folding.match(words)).find();
    }

    /** Kinds of bodies whose short names each province uses for its own. */
    static final Set<UnitKind> EVERYWHERE = Set.of(
            UnitKind.FRONT,
            UnitKind.SOCIO_POLITICAL_ORGANISATION,
            UnitKind.MASS_ASSOCIATION,
            UnitKind.COURT,
            UnitKind.PROCURACY);
}
