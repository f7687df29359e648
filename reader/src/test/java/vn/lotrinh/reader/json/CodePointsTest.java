package vn.lotrinh.reader.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodePointsTest {

    @Test
    void leavesPlacesAloneWhereEveryCharacterIsOneUnit() {
        assertThat(new CodePoints("Kế hoạch").at(5)).isEqualTo(5);
    }

    @Test
    void agreesWithCountingFromTheBeginning() {
        String text = "a📄b📄📄c";
        CodePoints places = new CodePoints(text);
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                assertThat(places.at(i)).as("place %d", i).isEqualTo(text.codePointCount(0, i));
            }
        }
    }
}
