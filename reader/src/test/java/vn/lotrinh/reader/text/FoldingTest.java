package vn.lotrinh.reader.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldingTest {

    @ParameterizedTest
    @CsvSource({
        "Uỷ ban, Ủy ban",
        "cụ thể hoá, cụ thể hóa",
        "quí, quý",
        "Thuỷ lợi, Thủy lợi",
        "khoẻ, khỏe",
        "TỈNH UỶ, tỉnh ủy"
    })
    void makesBothSpellingsEqual(String one, String other) {
        assertThat(Folding.match(one)).isEqualTo(Folding.match(other));
    }

    @ParameterizedTest
    @CsvSource({"hoàn, hòan", "ban, bán", "đường, dương", "của, cùa"})
    void keepsOtherWordsApart(String one, String other) {
        assertThat(Folding.match(one)).isNotEqualTo(Folding.match(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Uỷ ban nhân dân", "İstanbul ỷ", "QUÝ III/2025 – 📄 hoá", ""})
    void keepsTheLength(String text) {
        assertThat(Folding.match(text)).hasSameSizeAs(text);
        assertThat(Folding.bare(text)).hasSameSizeAs(text);
    }

    @Test
    void leavesAllMarksOutInTheBareForm() {
        assertThat(Folding.bare("Đường lối Quý Ứng")).isEqualTo("duong loi quy ung");
    }
}
