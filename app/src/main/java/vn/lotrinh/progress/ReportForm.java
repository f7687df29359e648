package vn.lotrinh.progress;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.page.Frames;

/**
 * What somebody typed into the form of a report.
 *
 * @param typed the fields by name
 */
public record ReportForm(Map<String, String> typed) {

    /** Nothing typed. */
    public static final ReportForm EMPTY = new ReportForm(Map.of());

    private static final DateTimeFormatter AS_WRITTEN =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    /** Copies the fields. */
    public ReportForm {
        typed = Map.copyOf(typed);
    }

    /** A field as it was typed, or empty. */
    public String of(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    /** A field, or what stands there before anything is typed. */
    public String of(String field, @Nullable Object before) {
        return typed.containsKey(field) ? of(field) : before == null ? "" : before.toString();
    }

    /** The field with a day that cannot be understood, if there is one. */
    Optional<String> wrongDay() {
        return Stream.of("expected", "day")
                .map(this::of)
                .filter(words -> !words.isEmpty() && day(words) == null)
                .findFirst();
    }

    /** The day of words like {@code 2026-03-31} or {@code 31/3/2026}, or {@code null}. */
    static @Nullable LocalDate day(String words) {
        LocalDate day = Frames.day(words);
        if (day != null) {
            return day;
        }
        try {
            return LocalDate.parse(words.strip(), AS_WRITTEN);
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    /** The words of the report. */
    Report.Words words(Predicate<String> period, Predicate<String> stage) {
        return new Report.Words(
                chosen("period", period),
                false,
                of("done"),
                of("difficulties"),
                of("proposals"),
                day(of("expected")),
                chosen("stage", stage));
    }

    private @Nullable String chosen(String field, Predicate<String> known) {
        String code = of(field);
        return !code.isEmpty() && known.test(code) ? code : null;
    }

    /** Whether anything is said of evidence, a file apart. */
    boolean saysEvidence() {
        return Stream.of("number", "issuer", "day", "title", "link", "summary")
                .anyMatch(field -> !of(field).isEmpty());
    }

    /** The number of the file that is kept with the draft, or {@code null}. */
    @Nullable
    Long kept() {
        return number(of("kept"));
    }

    /** Whether evidence without a new file is handed in: words alone, or the file that is kept, unless it is only saved. */
    boolean offersEvidence(String step) {
        return saysEvidence() || kept() != null && (proves().isPresent() || !step.equals("save"));
    }

    /** What the evidence shows, if that is said. */
    Optional<Evidence.Proof> proves() {
        return Stream.of(Evidence.Proof.values())
                .filter(proof -> proof.code().equals(of("proves")))
                .findFirst();
    }

    /** Whether an address is given that is none of the web: nothing else is ever made a link. */
    boolean hasWrongLink() {
        String link = of("link");
        return !link.isEmpty() && !link.matches("https?://\\S{3,2000}");
    }

    /** The evidence as it is offered. The one day is that of issue, or where there is no document, that of the event. */
    Attaching.Offered offered(Evidence.Proof proves, Attaching.@Nullable File file) {
        boolean document =
                file != null || !of("number").isEmpty() || !of("issuer").isEmpty();
        LocalDate day = day(of("day"));
        String link = of("link");
        return new Attaching.Offered(
                proves,
                document ? null : day,
                of("summary"),
                new Claim(null, of("number"), of("issuer"), document ? day : null, of("title")),
                link.isEmpty() ? null : link,
                null,
                number(of("supersedes")),
                file);
    }

    private static @Nullable Long number(String words) {
        return words.matches("\\d{1,18}") ? (Long) Long.parseLong(words) : null;
    }
}
