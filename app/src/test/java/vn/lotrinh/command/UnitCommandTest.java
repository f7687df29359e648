package vn.lotrinh.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class UnitCommandTest {

    @Test
    void saysWhoAnswersForABodyThatEnded() {
        Run run = Run.of("unit", "Ban Kinh tế Trung ương", "--on", "2026-11-23");
        assertThat(run.exit()).isEqualTo(Exit.OK);
        assertThat(run.out())
                .contains("Ban Kinh tế Trung ương", "tên dùng trước ngày này", "Không tồn tại vào ngày 23/11/2026")
                .contains("Ban Chính sách, chiến lược Trung ương (từ 03/02/2025)", "24/01/2025");
    }

    @Test
    void takesWordsWithoutQuotesAndSpeaksEnglish() {
        Run run = Run.of("unit", "Bộ", "KH&ĐT", "--on", "26/5/2022", "--lang", "en");
        assertThat(run.exit()).isEqualTo(Exit.OK);
        assertThat(run.out()).contains("Bộ Kế hoạch và Đầu tư", "is the short name", "Who answers", "Bộ Tài chính");
    }

    @Test
    void understandsRelativeNamesByTheIssuer() {
        assertThat(Run.of("unit", "UBND tỉnh", "--on", "2026-11-23", "--issuer", "Tỉnh uỷ Sơn La")
                        .out())
                .contains("Uỷ ban nhân dân tỉnh Sơn La");
        Run unknown = Run.of("unit", "UBND tỉnh", "--on", "2026-11-23", "--issuer", "Công ty Ánh Dương");
        assertThat(unknown.exit()).isEqualTo(Exit.NOT_UNDERSTOOD);
        assertThat(unknown.err()).contains("“Công ty Ánh Dương”");
    }

    @Test
    void listsTheMembersOfACollective() {
        assertThat(Run.of("unit", "các địa phương vùng trung du và miền núi Bắc Bộ", "--on", "2022-05-26")
                        .out())
                .contains("14 đơn vị", "Tỉnh Bắc Giang");
    }

    @Test
    void showsSimilarNamesOfWhatItDoesNotKnow() {
        Run run = Run.of("unit", "Bộ Tài chín", "--on", "2022-05-26");
        assertThat(run.exit()).isEqualTo(Exit.NOT_UNDERSTOOD);
        assertThat(run.out()).contains("Không biết cơ quan nào tên “Bộ Tài chín”", "Bộ Tài chính");
    }

    @Test
    void saysTheSameInJson() {
        Run run = Run.of("unit", "tỉnh Bắc Giang", "--on", "2022-05-26", "--format", "json");
        JsonNode root = new JsonMapper().readTree(run.out());
        assertThat(root.at("/status").asString()).isEqualTo("resolved");
        assertThat(root.at("/matches/0/key").asString()).isEqualTo("bac-giang");
        assertThat(root.at("/matches/0/confidence").asString()).isEqualTo("high");
        assertThat(root.at("/matches/0/answering/1/key").asString()).isEqualTo("bac-ninh-2025");
        assertThat(root.at("/matches/0/answering/1/from").asString()).isEqualTo("2025-07-01");
    }
}
