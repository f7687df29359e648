package vn.lotrinh.reader.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lotrinh.reader.document.Passage;
import vn.lotrinh.reader.text.DataFile;

class DeadlinePhrasesTest {

    /** The cues of {@link SentenceDeadlines}, which shows them to nobody; a reading of an unlisted one fails a row. */
    private static final Set<String> CUES = Set.copyOf(SentenceDeadlines.cueNames());

    /** A row of the data file. */
    record Row(
            String rule,
            String sign,
            String context,
            String phrase,
            @Nullable Integer year,
            String meaning) {

        static Row of(List<String> cells) {
            String year = cells.get(4);
            return new Row(
                    cells.get(0),
                    cells.get(1),
                    cells.get(2),
                    cells.get(3),
                    year.equals("-") ? null : Integer.valueOf(year),
                    cells.get(5));
        }

        boolean label() {
            return context.equals("label");
        }

        boolean mustRead() {
            return sign.equals("+");
        }

        @Nullable
        DeadlineReading reading() {
            Passage words = new Passage(phrase, 0);
            return label() ? DeadlineReader.read(words, year, false) : SentenceDeadlines.find(words, year, false);
        }

        /** The names of the rules or cues that read something in the phrase. */
        Set<String> rules() {
            Stream<DeadlineReading> readings = label()
                    ? Stream.ofNullable(reading())
                    : SentenceDeadlines.all(new Passage(phrase, 0), year, false).stream();
            return readings.map(found -> found.words().rule()).collect(Collectors.toSet());
        }

        @Override
        public String toString() {
            return rule + " " + sign + " " + phrase;
        }
    }

    static Stream<Row> rows() {
        return DataFile.named("time/deadline-phrases.tsv").rows().stream().map(Row::of);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void meansWhatTheRowSays(Row row) {
        assertThat(meaning(row.reading())).isEqualTo(row.meaning);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isReadByTheRuleOfTheRowOrNot(Row row) {
        assertThat(row.rules().contains(row.rule)).isEqualTo(row.mustRead());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isReadByRulesThatHaveRowsOnly(Row row) {
        assertThat(names(row.label())).containsAll(row.rules());
    }

    @Test
    void showsForEachRuleTwoPhrasesToReadAndOneNotToRead() {
        showsEnough(true);
    }

    @Test
    void showsForEachCueTwoPhrasesToReadAndOneNotToRead() {
        showsEnough(false);
    }

    @Test
    void namesNoUnknownRule() {
        assertThat(rows()).allMatch(row -> names(row.label()).contains(row.rule));
    }

    @Test
    void knowsNoOtherSignAndContext() {
        assertThat(rows()).allMatch(row -> Set.of("+", "-").contains(row.sign));
        assertThat(rows()).allMatch(row -> Set.of("label", "sentence").contains(row.context));
    }

    private static void showsEnough(boolean label) {
        for (String name : names(label)) {
            assertThat(count(name, label, true)).as(name + " +").isGreaterThanOrEqualTo(2);
            assertThat(count(name, label, false)).as(name + " -").isPositive();
        }
    }

    private static long count(String name, boolean label, boolean mustRead) {
        return rows().filter(row -> row.rule.equals(name) && row.label() == label && row.mustRead() == mustRead)
                .count();
    }

    private static Set<String> names(boolean label) {
        return label ? DeadlineRules.ALL.stream().map(DeadlineRule::name).collect(Collectors.toSet()) : CUES;
    }

    private static String meaning(@Nullable DeadlineReading reading) {
        if (reading == null) {
            return "none";
        }
        Deadline value = reading.value();
        String kind = switch (value) {
            case Deadline.By by -> "by " + by.last();
            case Deadline.Recurring recurring ->
                "recurring " + recurring.recurrence().rule();
            case Deadline.Ongoing _ -> "ongoing";
            case Deadline.Relative _ -> "relative";
        };
        return value.edtf() == null ? kind : kind + " " + value.edtf();
    }
}
