package vn.lotrinh.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputTest {

    private static final Texts VIETNAMESE = Texts.in(Language.VI.locale());

    @Test
    void showsHeadTasksAndWhatToLookAt() {
        String table = table(false, 100, false);
        assertThat(table)
                .contains("Kế hoạch 15/KH-UBND")
                .contains("12/02/2025")
                .contains("Nguyễn Văn An")
                .contains("II.1")
                .contains("? Sở Khoa học và Công nghệ")
                .contains("+ Sở Tài chính")
                .contains("30/09/2025")
                .contains("Quý III năm 2025")
                .contains("!  Chưa rõ sản phẩm: nhiệm vụ không nêu sản phẩm. (II.1)")
                .doesNotContain("↳")
                .doesNotContain("\u001b");
    }

    @Test
    void namesTheRuleUnderEachFieldWhenAsked() {
        assertThat(table(false, 100, true)).contains("↳ nhãn dưới mục (100 %)");
    }

    @Test
    void coloursOnlyATerminal() {
        assertThat(table(true, 100, false)).contains("\u001b[1;32m");
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 80, 100, 160})
    void staysWithinTheWidth(int width) {
        assertThat(table(false, width, true).lines())
                .allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(width));
    }

    @Test
    void givesARowForEachTask() {
        String csv = new CsvOutput(VIETNAMESE).of("a.txt", Samples.reading("Xây dựng \"đề án\", trình duyệt"));
        assertThat(csv)
                .isEqualTo("a.txt,15/KH-UBND,II.1,\"Xây dựng \"\"đề án\"\", trình duyệt\",Sở Khoa học và Công nghệ,"
                        + "\"Sở Tài chính; Sở Xây dựng\",Quý III năm 2025,có ngày cuối,30/09/2025,,,0.90,"
                        + "Chưa rõ sản phẩm: nhiệm vụ không nêu sản phẩm.\r\n");
    }

    @Test
    void letsNoWordsBecomeAFormula() {
        assertThat(new CsvOutput(VIETNAMESE).of("=HYPERLINK(1).txt", Samples.reading("Xây dựng")))
                .startsWith("'=HYPERLINK(1).txt,");
    }

    @Test
    void measuresByColumns() {
        assertThat(DisplayWidth.of("Kế hoạch")).isEqualTo(8);
        assertThat(DisplayWidth.of("e\u0302\u0301")).isEqualTo(1);
        assertThat(DisplayWidth.of("漢字")).isEqualTo(4);
    }

    @Test
    void wrapsAtWordsAndCutsWordsThatAreTooLong() {
        assertThat(DisplayWidth.wrap("một hai ba", 7)).containsExactly("một hai", "ba");
        assertThat(DisplayWidth.wrap("abcdefghij kl", 4)).containsExactly("abcd", "efgh", "ij", "kl");
        assertThat(DisplayWidth.wrap("", 4)).isEqualTo(List.of(""));
    }

    @Test
    void drawsProgressOnlyOnATerminal() {
        Run quiet = new Run(false, false);
        Run live = new Run(false, true);
        Stream.of(quiet, live).forEach(run -> new Progress(run.console(), 2).step("a.txt"));
        assertThat(quiet.err()).isEmpty();
        assertThat(live.err()).contains("1/2 a.txt");
    }

    private static String table(boolean colour, int width, boolean explain) {
        return new TableOutput(VIETNAMESE, colour, width, explain)
                .of("a.txt", Samples.reading("Xây dựng đề án phát triển hạ tầng số của tỉnh giai đoạn 2025 - 2030"));
    }
}
