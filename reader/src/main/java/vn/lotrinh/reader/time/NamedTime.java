package vn.lotrinh.reader.time;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/**
 * A time that words name: a day, a month, a quarter, a half, a year, or a stretch from one to another.
 *
 * @param edtf the time in EDTF (ISO 8601-2:2019)
 * @param first its first day
 * @param last its last day, not before the first
 * @param years whether it is a stretch of whole years
 */
record NamedTime(String edtf, LocalDate first, LocalDate last, boolean years) {

    /** EDTF writes quarters as 33 to 36 in the place of the month, half-years as 40 and 41. */
    private static final int BEFORE_QUARTERS = 32;

    private static final int BEFORE_HALVES = 39;

    static NamedTime day(int year, int month, int day) {
        LocalDate date = LocalDate.of(year, month, day);
        return new NamedTime(date.toString(), date, date, false);
    }

    static NamedTime month(int year, int month) {
        YearMonth named = YearMonth.of(year, month);
        return new NamedTime(named.toString(), named.atDay(1), named.atEndOfMonth(), false);
    }

    static NamedTime quarter(int year, int quarter) {
        return part(year, BEFORE_QUARTERS + quarter, quarter * 3 - 2, quarter * 3);
    }

    static NamedTime half(int year, int half) {
        return part(year, BEFORE_HALVES + half, half * 6 - 5, half * 6);
    }

    /** The months from January to the given one. */
    static NamedTime upTo(int year, int month) {
        return between(month(year, 1), month(year, month));
    }

    static NamedTime year(int year) {
        return new NamedTime(Year.of(year).toString(), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), false);
    }

    /** From the first day of one time to the last day of another. */
    static NamedTime between(NamedTime from, NamedTime to) {
        boolean years = from.edtf.length() == 4 && to.edtf.length() == 4;
        return new NamedTime(from.edtf + "/" + to.edtf, from.first, to.last, years);
    }

    private static NamedTime part(int year, int code, int firstMonth, int lastMonth) {
        return new NamedTime(
                year + "-" + code,
                LocalDate.of(year, firstMonth, 1),
                YearMonth.of(year, lastMonth).atEndOfMonth(),
                false);
    }
}
