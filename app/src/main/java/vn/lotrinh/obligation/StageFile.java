package vn.lotrinh.obligation;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.obligation.StageProblem.What;

/** Templates of stages as a file of comma-separated values says them: one line a stage. */
final class StageFile {

    private static final List<String> COLUMNS =
            List.of("template", "kind", "from", "until", "order", "stage", "name", "english", "act", "source");
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setCommentMarker('#')
            .setIgnoreEmptyLines(true)
            .setIgnoreSurroundingSpaces(true)
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();

    /** A template while its lines are read. */
    private static final class Begun {
        private final long line;
        private final String code;
        private final ProductKind kind;
        private final @Nullable LocalDate from;
        private final @Nullable LocalDate until;
        private final List<Stage> stages = new ArrayList<>();

        Begun(long line, String code, ProductKind kind, @Nullable LocalDate from, @Nullable LocalDate until) {
            this.line = line;
            this.code = code;
            this.kind = kind;
            this.from = from;
            this.until = until;
        }

        StageTemplate template() {
            return new StageTemplate(code, kind, from, until, stages);
        }
    }

    private final Map<String, Begun> begun = new LinkedHashMap<>();
    private final List<StageProblem> problems = new ArrayList<>();
    private long at = 1;

    StageFile(Reader file) {
        try (CSVParser lines = FORMAT.parse(file)) {
            if (hasColumns(lines.getHeaderNames())) {
                takeAll(lines);
            }
        } catch (UncheckedIOException | IllegalArgumentException e) {
            report(What.NOT_CSV, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void takeAll(CSVParser lines) {
        try {
            for (CSVRecord line : lines) {
                at = lines.getCurrentLineNumber();
                take(line);
            }
        } catch (UncheckedIOException | IllegalStateException e) {
            at++;
            report(What.NOT_CSV, String.valueOf(e.getMessage()));
        }
    }

    StageTemplates templates() {
        if (problems.isEmpty()) {
            checkOverlaps();
        }
        if (problems.isEmpty() && begun.isEmpty()) {
            report(What.EMPTY, "");
        }
        if (!problems.isEmpty()) {
            throw new StagesRefused(problems);
        }
        return new StageTemplates(begun.values().stream().map(Begun::template).toList());
    }

    private void report(What what, String words) {
        problems.add(new StageProblem(at, what, words));
    }

    private boolean hasColumns(List<String> headings) {
        List<String> missing = COLUMNS.stream()
                .filter(column -> headings.stream().noneMatch(column::equals))
                .toList();
        if (!missing.isEmpty()) {
            report(What.COLUMN_MISSING, String.join(", ", missing));
        }
        return missing.isEmpty();
    }

    private void take(CSVRecord line) {
        if (!line.isConsistent()) {
            report(What.WRONG_NUMBER_OF_VALUES, String.valueOf(line.size()));
            return;
        }
        int before = problems.size();
        Begun template = template(line);
        Stage stage = stage(line);
        if (template == null || problems.size() > before) {
            return;
        }
        if (!line.get("order").equals(String.valueOf(template.stages.size() + 1))) {
            report(What.NOT_THE_NEXT_PLACE, line.get("order"));
        }
        if (template.stages.stream().anyMatch(other -> other.code().equals(stage.code()))) {
            report(What.STAGE_TWICE, stage.code());
        }
        template.stages.add(stage);
    }

    private @Nullable Begun template(CSVRecord line) {
        String code = code(line, "template");
        ProductKind kind = kind(needed(line, "kind"));
        LocalDate from = day(line.get("from"));
        LocalDate until = day(line.get("until"));
        if (kind == null) {
            return null;
        }
        Begun known = begun.get(code);
        if (known == null) {
            if (from != null && until != null && until.isBefore(from)) {
                report(What.ENDS_BEFORE_IT_BEGINS, line.get("until"));
            }
            Begun first = new Begun(at, code, kind, from, until);
            begun.put(code, first);
            return first;
        }
        if (kind != known.kind
                || from != null && !from.equals(known.from)
                || until != null && !until.equals(known.until)) {
            report(What.TEMPLATE_DIFFERS, code);
        }
        return known;
    }

    private Stage stage(CSVRecord line) {
        String act = filled(line.get("act"));
        String source = filled(line.get("source"));
        if ((act == null) != (source == null)) {
            report(What.ACT_AND_SOURCE_APART, line.get("act") + line.get("source"));
        }
        return new Stage(code(line, "stage"), needed(line, "name"), needed(line, "english"), act, source);
    }

    private String needed(CSVRecord line, String column) {
        String value = line.get(column);
        if (value.isBlank()) {
            report(What.VALUE_MISSING, column);
        }
        return value;
    }

    private String code(CSVRecord line, String column) {
        String value = needed(line, column);
        if (!value.isBlank() && !CODE.matcher(value).matches()) {
            report(What.NOT_A_CODE, value);
        }
        return value;
    }

    private @Nullable ProductKind kind(String code) {
        for (ProductKind kind : ProductKind.values()) {
            if (kind.code().equals(code)) {
                return kind;
            }
        }
        if (!code.isBlank()) {
            report(What.NOT_A_KIND, code);
        }
        return null;
    }

    private @Nullable LocalDate day(String words) {
        try {
            return words.isBlank() ? null : LocalDate.parse(words);
        } catch (DateTimeParseException e) {
            report(What.NOT_A_DAY, words);
            return null;
        }
    }

    private static @Nullable String filled(String value) {
        return value.isBlank() ? null : value;
    }

    private void checkOverlaps() {
        List<Begun> all = List.copyOf(begun.values());
        for (int i = 0; i < all.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (all.get(i).kind == all.get(j).kind
                        && all.get(i).template().meets(all.get(j).template())) {
                    problems.add(new StageProblem(
                            all.get(i).line, What.TEMPLATES_OVERLAP, all.get(j).code + ", " + all.get(i).code));
                }
            }
        }
    }
}
