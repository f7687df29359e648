package vn.lotrinh.organization;

/** A cell of a file of comma-separated values (RFC 4180) that spreadsheets open without taking its words for a formula. */
public final class CsvCell {

    /**
     * A spreadsheet takes a cell that begins with one of these signs for a formula; those of full width in the countries
     * that write them.
     */
    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private CsvCell() {}

    /** Whether a spreadsheet might take these words for a formula. */
    public static boolean isFormula(String words) {
        return !words.isEmpty() && FORMULA.indexOf(words.charAt(0)) >= 0;
    }

    /** The cell as a file holds it: with a sign before what might be a formula, and in quotation marks where it has to be. */
    public static String of(String words) {
        String safe = isFormula(words) ? "'" + words : words;
        boolean quoted = safe.startsWith("#")
                || safe.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r' || c == ';');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    /** The words of a cell, without the sign that {@link #of} puts before what might be a formula. */
    public static String withoutGuard(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && isFormula(cell.substring(1)) ? cell.substring(1) : cell;
    }
}
