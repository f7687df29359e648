package vn.lotrinh.reader.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class NormaliserTest {

    private final Normaliser normaliser = new Normaliser();

    @Test
    void composesDecomposedLetters() {
        String words = "Ủy ban nhân dân tỉnh";
        assertThat(normaliser.normalise(Normalizer.normalize(words, Normalizer.Form.NFD)))
                .isEqualTo(words);
        assertThat(normaliser.repairs()).isZero();
    }

    @Test
    void makesEveryBlankAPlainSpace() {
        assertThat(normaliser.normalise(" Bộ\u00A0Tài \u2003 chính\t")).isEqualTo("Bộ Tài chính");
    }

    @Test
    void dropsInvisibleCharacters() {
        assertThat(normaliser.normalise("Bộ\u200B Tài\u00AD \uFEFFchính")).isEqualTo("Bộ Tài chính");
    }

    @Test
    void keepsLineEnds() {
        assertThat(normaliser.normalise("Bộ Tài chính\r\nBộ Nội vụ")).isEqualTo("Bộ Tài chính\nBộ Nội vụ");
    }

    @Test
    void replacesCyrillicLettersThatLookLatin() {
        assertThat(normaliser.normalise("b\u0430n hành")).isEqualTo("ban hành");
        assertThat(normaliser.repairs()).isEqualTo(1);
    }

    @Test
    void replacesEthByDyet() {
        assertThat(normaliser.normalise("Ðảng uỷ")).isEqualTo("Đảng uỷ");
        assertThat(normaliser.normalise("quyết ðịnh")).isEqualTo("quyết định");
    }

    @Test
    void restoresTheLettersOfBrokenFonts() {
        assertThat(normaliser.normalise("c\u01DCng như")).isEqualTo("cũng như");
    }

    @Test
    void asksTheNeighbourWhichLetterIsMeant() {
        assertThat(normaliser.normalise("chu k\u01F6")).isEqualTo("chu kỳ");
        assertThat(normaliser.normalise("k\u01F6 luật")).isEqualTo("kỷ luật");
    }

    @Test
    void leavesForeignWordsAlone() {
        assertThat(normaliser.normalise("Москва, naïve")).isEqualTo("Москва, naïve");
    }
}
