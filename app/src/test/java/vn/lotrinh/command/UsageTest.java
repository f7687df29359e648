package vn.lotrinh.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {

    @Test
    void saysWhatThereIsWithoutACommand() {
        Run run = Run.of();
        assertThat(run.exit()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).contains("read").contains("deadline").contains("evaluate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"read", "deadline", "evaluate"})
    void listsTheExitCodesInEveryHelp(String command) {
        Run run = Run.of(command, "--help");
        assertThat(run.exit()).isEqualTo(Exit.OK);
        assertThat(run.out())
                .contains("Cách dùng: lotrinh " + command)
                .contains("Mã kết thúc")
                .contains("70");
    }

    @Test
    void helpsInEnglish() {
        assertThat(Run.of("read", "--help", "--lang", "en").out())
                .contains("Usage: lotrinh read")
                .contains("Exit codes")
                .doesNotContain("Tuỳ chọn");
    }

    @Test
    void printsItsVersion() {
        Run run = Run.of("--version");
        assertThat(run.exit()).isEqualTo(Exit.OK);
        assertThat(run.out()).startsWith("lotrinh ");
    }

    @Test
    void namesWhatItDoesNotUnderstand() {
        Run run = Run.of("read", "a.txt", "--colour");
        assertThat(run.exit()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).isEqualTo("Không hiểu “--colour”. Xem trợ giúp: lotrinh read --help\n");
        assertThat(Run.of("read", "a.txt", "--colour", "--lang=en").err()).startsWith("“--colour” is not understood.");
    }

    @Test
    void namesWhatIsMissing() {
        assertThat(Run.of("read").err()).startsWith("Thiếu TỆP");
        assertThat(Run.of("evaluate", "--lang=en").err()).startsWith("DIR is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--time=0", "--memory=lots", "--format=xml", "--lang=fr"})
    void namesTheValueThatIsNotValid(String option) {
        Run run = Run.of("read", "a.txt", option);
        assertThat(run.exit()).isEqualTo(Exit.USAGE);
        assertThat(run.err())
                .contains(option.substring(option.indexOf('=') + 1))
                .contains(option.substring(0, option.indexOf('=')))
                .contains("không hợp lệ");
    }
}
