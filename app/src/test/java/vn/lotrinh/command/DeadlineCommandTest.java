package vn.lotrinh.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.TypeConversionException;

class DeadlineCommandTest {

    @Test
    void endsWithACodeOfItsOwnWhenTheWordsAreNotUnderstood() {
        Run run = Run.of("deadline", "màu xanh");
        assertThat(run.exit()).isEqualTo(Exit.NOT_UNDERSTOOD);
        assertThat(run.err()).isEqualTo("Không hiểu thời hạn “màu xanh”.\n");
        assertThat(Run.of("deadline", "màu xanh", "--lang", "en").err()).contains("is not understood");
    }

    @Test
    void asksForTheDateOfTheDirectiveWhereOnlyTheYearIsMissing() {
        Run run = Run.of("deadline", "trước ngày 30/6");
        assertThat(run.exit()).isEqualTo(Exit.NOT_UNDERSTOOD);
        assertThat(run.err()).contains("không nêu năm", "--issued").doesNotContain("2000");
        assertThat(Run.of("deadline", "trước ngày 30/6", "--lang", "en").err()).contains("names no year");
        assertThat(Run.of("deadline", "trước ngày 30/6", "--issued", "12/02/2025")
                        .out())
                .contains("29/06/2025");
    }

    @Test
    void takesDaysInBothForms() {
        assertThat(new DeadlineCommand.Day().convert("2025-06-30")).isEqualTo(LocalDate.of(2025, 6, 30));
        assertThat(new DeadlineCommand.Day().convert("30/6/2025")).isEqualTo(LocalDate.of(2025, 6, 30));
    }

    @Test
    void refusesDaysThatDoNotExist() {
        assertThatThrownBy(() -> new DeadlineCommand.Day().convert("31/6/2025"))
                .isInstanceOf(TypeConversionException.class);
        assertThat(Run.of("deadline", "quý III", "--issued", "31/6/2025").exit())
                .isEqualTo(Exit.USAGE);
    }
}
