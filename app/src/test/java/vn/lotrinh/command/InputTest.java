package vn.lotrinh.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class InputTest {

    @Test
    void showsANameWithALineEndOnOneLine() {
        Input input = Input.of(Path.of("kế\nhoạch\u001b[2J.txt"));
        assertThat(input.shown()).isEqualTo("kế\uFFFDhoạch\uFFFD[2J.txt");
        assertThat(input.path()).hasToString("kế\nhoạch\u001b[2J.txt");
    }
}
