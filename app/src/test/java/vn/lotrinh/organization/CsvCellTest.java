package vn.lotrinh.organization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCellTest {

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(1)", "+84", "-1+1", "@SUM(A1)", "\t=1", "\uFF1D1+1"})
    void letsNoWordsBecomeAFormula(String words) {
        assertThat(CsvCell.isFormula(words)).isTrue();
        assertThat(CsvCell.of(words)).startsWith("'");
        assertThat(CsvCell.withoutGuard("'" + words)).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a,b", "a;b", "#1"})
    void quotesWhatWouldEndACellOrALine(String words) {
        assertThat(CsvCell.of(words)).isEqualTo('"' + words + '"');
    }

    @Test
    void doublesQuotationMarks() {
        assertThat(CsvCell.of("a \"b\"")).isEqualTo("\"a \"\"b\"\"\"");
    }
}
