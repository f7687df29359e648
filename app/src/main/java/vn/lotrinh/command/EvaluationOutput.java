package vn.lotrinh.command;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.lotrinh.reader.evaluation.Evaluation;
import vn.lotrinh.reader.evaluation.Evaluation.Scored;
import vn.lotrinh.reader.evaluation.Field;
import vn.lotrinh.reader.evaluation.HeadField;
import vn.lotrinh.reader.evaluation.Tally;

/** Shows an evaluation: a line a field, a line a document, the misses of one document, or JSON. */
record EvaluationOutput(Texts texts, Evaluation evaluation) {

    /** Whether every labelled document was read. */
    boolean complete() {
        return evaluation.documents().stream().allMatch(document -> document.failure() == null);
    }

    String table() {
        List<String> lines = new ArrayList<>();
        for (Field field : Field.values()) {
            Tally tally = evaluation.total(field);
            lines.add(DisplayWidth.pad(field.key(), 14)
                    + texts.of(
                            "evaluate.line",
                            rate(round(tally.precision(), 4), 3),
                            rate(round(tally.recall(), 4), 3),
                            rate(round(tally.f1(), 4), 3),
                            Integer.toString(tally.gold())));
        }
        String heads = Arrays.stream(HeadField.values())
                .map(field -> field.key() + " " + rate(round(evaluation.rate(field), 3), 2))
                .collect(Collectors.joining("  "));
        lines.add(texts.of(
                "evaluate.heads", heads, Integer.toString(evaluation.documents().size())));
        failures().forEach(failure -> lines.add(texts.of("evaluate.failed", failure)));
        return Output.lines(lines);
    }

    String detail() {
        return Output.lines(evaluation.documents().stream().map(this::detail).toList());
    }

    private String detail(Scored document) {
        String fields = Arrays.stream(Field.values())
                .map(field ->
                        field.key() + " " + rate(document.score().of(field).f1(), 2))
                .collect(Collectors.joining("  "));
        String head = Arrays.stream(HeadField.values())
                .map(field -> document.score().right().contains(field) ? "x" : ".")
                .collect(Collectors.joining());
        return DisplayWidth.pad(document.name(), 44) + " " + fields + "  head " + head;
    }

    String misses(String name) {
        return evaluation.documents().stream()
                .filter(document -> document.name().equals(name))
                .findFirst()
                .map(document -> Output.lines(document.score().misses()))
                .orElseGet(() -> texts.of("evaluate.no-such-document", name) + "\n");
    }

    String json() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        for (Field field : Field.values()) {
            Tally tally = evaluation.total(field);
            ArrayNode values = root.putArray(field.key());
            Stream.of(tally.precision(), tally.recall(), tally.f1()).forEach(value -> values.add(round(value, 4)));
            values.add(tally.gold());
        }
        ObjectNode head = root.putObject("head");
        for (HeadField field : HeadField.values()) {
            head.put(field.key(), round(evaluation.rate(field), 3));
        }
        root.put("documents", evaluation.documents().size());
        ArrayNode failed = root.putArray("failed");
        failures().forEach(failed::add);
        return new JsonMapper().writeValueAsString(root) + "\n";
    }

    private List<String> failures() {
        return evaluation.documents().stream()
                .filter(document -> document.failure() != null)
                .map(document -> document.name() + ": " + document.failure())
                .toList();
    }

    private static double round(double value, int digits) {
        return new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN).doubleValue();
    }

    private static String rate(double value, int digits) {
        return String.format(
                Locale.ROOT, "%." + digits + "f", new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN));
    }
}
