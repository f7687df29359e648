package vn.lotrinh.reader.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyllablesTest {

    @ParameterizedTest
    @ValueSource(strings = {"nghiêm", "uỷ", "Ủy", "quý", "giữ", "gìn", "huyện", "được", "THỂ", "khuyến", "y"})
    void knowsSyllables(String word) {
        assertThat(Syllables.isSyllable(word)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "xyz", "được1", "cap", "thêể", "bắt́", "strict", "nghiêngh"})
    void knowsWhatIsNone(String word) {
        assertThat(Syllables.isSyllable(word)).isFalse();
    }
}
