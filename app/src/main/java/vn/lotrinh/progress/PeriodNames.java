package vn.lotrinh.progress;

import vn.lotrinh.calendar.ReportPeriod;
import vn.lotrinh.page.Texts;

/** What report periods are called on pages. */
public final class PeriodNames {

    private static final String[] ROMAN = {"I", "II", "III", "IV"};

    private PeriodNames() {}

    /** A period's name: {@code Quý I/2026}. */
    public static String of(Texts texts, ReportPeriod period) {
        String year = Integer.toString(period.year());
        String ordinal = Integer.toString(period.ordinal());
        return switch (period.kind()) {
            case MONTH -> texts.of("report-period.month", ordinal, year);
            case QUARTER -> texts.of("report-period.quarter", ROMAN[period.ordinal() - 1], year);
            case HALF_YEAR ->
                period.ordinal() == 1
                        ? texts.of("report-period.half-year-1", year)
                        : texts.of("report-period.half-year-2", year);
            case NINE_MONTHS -> texts.of("report-period.nine-months", year);
            case YEAR -> texts.of("report-period.year", year);
        };
    }

    /** What a kind of period is called: {@code Hằng quý}. */
    public static String of(Texts texts, ReportPeriod.Kind kind) {
        return texts.of("report-period.every." + kind.code());
    }
}
