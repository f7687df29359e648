package vn.lotrinh.reader.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignsTest {

    private static final Signs LATEST = Signs.of("chậm nhất|muộn nhất");

    @Test
    void standInATextThatHasOneOfTheWords() {
        assertThat(LATEST.in("trình muộn nhất ngày 30/6")).isTrue();
    }

    @Test
    void doNotStandInATextThatHasNoneOfTheWords() {
        assertThat(LATEST.in("trình trước ngày 30/6")).isFalse();
    }

    @Test
    void standInEveryTextWhereNothingIsWanted() {
        assertThat(Signs.of("").in("trình")).isTrue();
    }
}
