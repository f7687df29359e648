package vn.lotrinh.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StageTemplatesTest {

    private static final String HEAD = "template,kind,from,until,order,stage,name,english,act,source\n";
    private static final LocalDate DAY = LocalDate.of(2025, 6, 1);

    private static List<String> stages(ProductKind kind, LocalDate day) {
        return StageTemplates.shipped().of(kind, day).orElseThrow().stages().stream()
                .map(Stage::code)
                .toList();
    }

    private static List<StageProblem> problems(String lines) {
        StagesRefused refused = catchThrowableOfType(
                StagesRefused.class, () -> StageTemplates.read(new StringReader(HEAD + lines.replace('|', '\n'))));
        return Objects.requireNonNull(refused, lines).problems();
    }

    @Test
    void leadAPlanningFromItsTermsOfReferenceToItsApproval() {
        assertThat(stages(ProductKind.PLANNING, DAY))
                .containsExactly("assignment", "consultation", "appraisal", "submission", "approval");
    }

    @Test
    void citeForLegalDocumentsTheLawOfTheirDay() {
        StageTemplates shipped = StageTemplates.shipped();
        LocalDate change = LocalDate.of(2025, 4, 1);
        StageTemplate before =
                shipped.of(ProductKind.LEGAL_DOCUMENT, change.minusDays(1)).orElseThrow();
        StageTemplate after = shipped.of(ProductKind.LEGAL_DOCUMENT, change).orElseThrow();
        assertThat(before.lawful()).isFalse();
        assertThat(after.lawful()).isTrue();
        assertThat(after.stages()).extracting(Stage::act).contains("Nghị định 78/2025/NĐ-CP, Điều 6");
    }

    @ParameterizedTest
    @EnumSource(
            value = ProductKind.class,
            names = {"PLANNING", "SCHEME", "LEGAL_DOCUMENT", "CONFERENCE", "PLAN", "ACTION_PROGRAMME"})
    void areThereForTheUsualKinds(ProductKind kind) {
        assertThat(StageTemplates.shipped().of(kind, DAY)).isPresent();
    }

    @Test
    void areNotThereForOtherKindsNorBeforeTheirLaw() {
        assertThat(StageTemplates.shipped().of(ProductKind.OTHER, DAY)).isEmpty();
        assertThat(StageTemplates.shipped().of(ProductKind.PLANNING, LocalDate.of(2018, 2, 28)))
                .isEmpty();
    }

    @Test
    void haveNamesInBothLanguagesAndAnAddressBesideEachAct() {
        for (StageTemplate template : StageTemplates.shipped().all()) {
            assertThat(template.stages()).isNotEmpty().allSatisfy(stage -> {
                assertThat(stage.name("vi")).isNotBlank();
                assertThat(stage.name("en")).isNotBlank().isNotEqualTo(stage.name("vi"));
                assertThat(stage.source() != null).isEqualTo(stage.lawful());
            });
        }
    }

    @Test
    void canBeThoseOfAFileOfTheAdministrator() {
        StageTemplates own = StageTemplates.read(new StringReader(
                HEAD + "own,report,2025-01-01,2025-12-31,1,draft,Dự thảo,Draft,,\nown,report,,,2,sent,Gửi,Sent,,\n"));
        assertThat(own.of(ProductKind.REPORT, DAY).orElseThrow().stages()).hasSize(2);
        assertThat(own.of(ProductKind.REPORT, LocalDate.of(2026, 1, 1))).isEmpty();
        assertThat(own.of(ProductKind.PLANNING, DAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a,quy hoạch,,,1,s,Tên,Name,,; NOT_A_KIND; 2",
                "a,plan,,,1,s,Tên,Name,,|a,plan,31/12/2025,,2,t,Tên,Name,,; NOT_A_DAY; 3",
                "a,plan,2025-02-01,2025-01-01,1,s,Tên,Name,,; ENDS_BEFORE_IT_BEGINS; 2",
                "a,plan,,,1,s,Tên,Name,,|a,report,,,2,t,Tên,Name,,; TEMPLATE_DIFFERS; 3",
                "a,plan,,,1,s,Tên,Name,,|# lời ghi|a,plan,,,3,t,Tên,Name,,; NOT_THE_NEXT_PLACE; 4",
                "a,plan,,,1,s,Tên,Name,,|a,plan,,,2,s,Tên,Name,,; STAGE_TWICE; 3",
                "a,plan,,,1,s,Tên,Name,Luật,; ACT_AND_SOURCE_APART; 2",
                "a,plan,,,1,s,,Name,,; VALUE_MISSING; 2",
                "a,plan,,,1,Bước một,Tên,Name,,; NOT_A_CODE; 2",
                "a,plan,,,1,s,Tên; WRONG_NUMBER_OF_VALUES; 2",
                "a,plan,,,1,s,Tên,Name,,|b,plan,2025-01-01,,1,s,Tên,Name,,; TEMPLATES_OVERLAP; 3",
                "# không có gì; EMPTY; 1",
                "a,plan,,,1,s,\"Tên,Name,,; NOT_CSV; 2"
            })
    void refuseABadFileAndNameItsLine(String lines, StageProblem.What what, long line) {
        assertThat(problems(lines))
                .extracting(StageProblem::what, StageProblem::line)
                .contains(Tuple.tuple(what, line));
    }

    @Test
    void refuseAFileWithoutTheColumns() {
        StagesRefused refused =
                catchThrowableOfType(StagesRefused.class, () -> StageTemplates.read(new StringReader("mã,tên\n1,2\n")));
        assertThat(refused.problems()).extracting(StageProblem::what).containsExactly(StageProblem.What.COLUMN_MISSING);
        assertThat(refused).hasMessageContaining("line 1");
    }

    @Test
    void refuseAnEmptyFile() {
        assertThat(catchThrowableOfType(StagesRefused.class, () -> StageTemplates.read(new StringReader(""))))
                .isNotNull();
    }
}
