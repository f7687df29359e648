package vn.lotrinh.obligation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.directive.Directive;
import vn.lotrinh.organization.Unit;
import vn.lotrinh.page.Texts;

/** The columns of the register as a file. */
enum ExportColumn {
    DIRECTIVE_KIND(16),
    DIRECTIVE_NUMBER(18),
    DIRECTIVE_ISSUER(24),
    DIRECTIVE_DATE(12),
    ITEM(8),
    TASK(70),
    PRODUCT(40),
    PRODUCT_KIND(20),
    PLACE(18),
    PERIOD(10),
    BOUND(30),
    ANSWERS(30),
    JOINT(30),
    DEADLINE(24),
    FIRST_DUE(12),
    DUE(12),
    EXTENSIONS(10),
    STANDING(22),
    DONE_ON(12),
    DAYS_LATE(10),
    KNOWN_SINCE(12),
    CRITERION(18),
    ADDRESS(40);

    private final int width;

    ExportColumn(int width) {
        this.width = width;
    }

    /** How wide it is, in letters. */
    int width() {
        return width;
    }

    /** Its heading. */
    String heading(Texts texts) {
        return texts.of("export.column." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** All headings. */
    static List<String> headings(Texts texts) {
        return List.of(values()).stream().map(column -> column.heading(texts)).toList();
    }

    /**
     * What stands in it: words, a day, a number, or nothing.
     *
     * @param server the address of this system, which that of the obligation's page begins with
     */
    @Nullable
    Object of(FullRow row, Texts texts, String server) {
        Obligation one = row.obligation();
        Obligation.LaidOut line = one.laidOut();
        Directive directive = row.directive();
        return switch (this) {
            case DIRECTIVE_KIND -> directive == null ? null : texts.of("kind." + directive.kind());
            case DIRECTIVE_NUMBER -> directive == null ? null : directive.number();
            case DIRECTIVE_ISSUER -> directive == null ? null : directive.issuer();
            case DIRECTIVE_DATE -> directive == null ? null : directive.issuedOn();
            case ITEM -> one.task().item();
            case TASK -> one.task().text();
            case PRODUCT -> line.product();
            case PRODUCT_KIND -> texts.of(line.kind().text());
            case PLACE -> name(row.place());
            case PERIOD -> one.period();
            case BOUND -> bound(row, texts);
            case ANSWERS -> answers(row, texts);
            case JOINT -> row.joint().stream().map(Unit::name).collect(Collectors.joining("; "));
            case DEADLINE -> one.task().deadline().words();
            case FIRST_DUE -> one.firstDue();
            case DUE -> one.due();
            case EXTENSIONS -> (long) row.extensions();
            case STANDING -> texts.of("standing", row.standing());
            case DONE_ON -> row.doneOn();
            case DAYS_LATE -> row.daysLate() == 0 ? null : row.daysLate();
            case KNOWN_SINCE -> row.knownSince();
            case CRITERION -> texts.of(line.criterionText());
            case ADDRESS -> server + row.address();
        };
    }

    private static @Nullable String bound(FullRow row, Texts texts) {
        Unit bound = row.bound();
        LocalDate until = row.formerUntil();
        return bound == null || until == null
                ? name(bound)
                : texts.of("obligation.former", bound.name(), texts.day(until));
    }

    private static String answers(FullRow row, Texts texts) {
        Unit answers = row.answers();
        return answers != null
                ? answers.name()
                : texts.of(row.bound() == null ? "obligation.nobody" : "task.answers.open");
    }

    private static @Nullable String name(@Nullable Unit unit) {
        return unit == null ? null : unit.name();
    }
}
