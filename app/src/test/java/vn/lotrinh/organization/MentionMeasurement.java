package vn.lotrinh.organization;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.organization.Resolution.Confidence;
import vn.lotrinh.organization.Resolution.Status;

/**
 * Measures how well names in directives are resolved with the shipped registry, against a table made by hand:
 * {@code document, date, issuer, mention, class, expected keys, key of the context}, parted by tabs, {@code -} for nothing.
 * Classes: {@code named} (central body, ministry, province, provincial committee, listed collective), {@code
 * collective-local} (relative to the issuer's province), {@code local} (a body of a province that the registry does not
 * have: unknown, with its context), {@code vague} (nobody in particular: must not be a unit for certain). Run its main with
 * the path of the table, on the class path of the tests.
 */
final class MentionMeasurement {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private MentionMeasurement() {}

    private record Row(
            String document,
            LocalDate on,
            String issuer,
            String mention,
            String kind,
            Set<String> expected,
            String context) {
        private static Row of(String line) {
            String[] cells = line.split("\t");
            Set<String> keys = cells[5].equals("-") ? Set.of() : Set.of(cells[5].split(" "));
            return new Row(cells[0], LocalDate.parse(cells[1]), cells[2], cells[3], cells[4], keys, cells[6]);
        }
    }

    /** Prints the figures, every miss and every wrong unit of which the resolver was sure. */
    public static void main(String[] arguments) throws IOException {
        Registry registry = ShippedFiles.registry();
        Mentions mentions = new Mentions(registry);
        Map<String, int[]> tallies = new TreeMap<>();
        int wrong = 0;
        List<Row> rows = Files.readAllLines(Path.of(arguments[0])).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Row::of)
                .toList();
        for (Row row : rows) {
            Long issuer = mentions.issuer(row.issuer(), row.on()).orElse(null);
            if (issuer == null) {
                OUT.println("NO ISSUER\t" + row.issuer() + "\t" + row.on());
            }
            Resolution got = mentions.resolve(row.mention(), row.on(), issuer);
            Set<String> keys = got.matches().stream()
                    .map(match -> key(registry, match.entry()))
                    .collect(Collectors.toCollection(TreeSet::new));
            boolean sureOfOthers = got.matches().stream()
                    .filter(match -> match.confidence() == Confidence.HIGH)
                    .filter(match -> !row.expected().contains(key(registry, match.entry())))
                    .anyMatch(match -> isSomebody(registry, match.entry()));
            boolean right = isRight(row, keys, key(registry, got.context()), got.status()) && !sureOfOthers;
            int[] tally = tallies.computeIfAbsent(row.kind(), _ -> new int[2]);
            tally[0] += right ? 1 : 0;
            tally[1]++;
            if (sureOfOthers) {
                wrong++;
            }
            if (!right || arguments.length > 1) {
                OUT.println((sureOfOthers ? "WRONG" : right ? "right" : "miss") + "\t" + row.document() + "\t"
                        + row.mention() + "\texpected " + row.expected() + " in " + row.context() + "\tgot "
                        + got.status() + " " + keys + " in " + key(registry, got.context()) + " " + got.matches()
                        + " or "
                        + got.alternatives().stream()
                                .map(other -> key(registry, other))
                                .toList());
            }
        }
        tallies.forEach((kind, tally) ->
                OUT.printf("%-18s %d / %d = %.1f %%%n", kind, tally[0], tally[1], 100.0 * tally[0] / tally[1]));
        OUT.println("wrong with high confidence: " + wrong);
    }

    private static boolean isRight(Row row, Set<String> keys, String context, Status status) {
        return switch (row.kind()) {
            case "named" -> keys.equals(row.expected());
            case "collective-local" -> keys.equals(row.expected()) && context.equals(row.context());
            case "local" -> status == Status.UNKNOWN && context.equals(row.context());
            default -> true;
        };
    }

    private static boolean isSomebody(Registry registry, long entry) {
        return registry.life(entry).nature() == Nature.UNIT
                || !registry.members().of(entry).isEmpty();
    }

    private static String key(Registry registry, @Nullable Long entry) {
        return entry == null
                ? "-"
                : Objects.requireNonNullElse(registry.life(entry).key(), "?");
    }
}
