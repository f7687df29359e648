package vn.lotrinh.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lotrinh.organization.Registry;
import vn.lotrinh.organization.ShippedNames;
import vn.lotrinh.progress.CheckedClaim.Agreement;
import vn.lotrinh.progress.CheckedClaim.Field;
import vn.lotrinh.progress.CheckedClaim.Finding;
import vn.lotrinh.progress.CheckedClaim.Verdict;
import vn.lotrinh.reader.Reader;
import vn.lotrinh.reader.Reading;

class ClaimComparisonTest {

    private static final Registry REGISTRY = ShippedNames.registry();
    private static final LocalDate ISSUED = LocalDate.of(2022, 8, 1);

    private static final Reading RESOLUTION = reading("""
            CHÍNH PHỦ
            Số: 96/NQ-CP

            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Hà Nội, ngày 01 tháng 8 năm 2022

            NGHỊ QUYẾT
            Ban hành Chương trình hành động của Chính phủ thực hiện Nghị quyết số 11-NQ/TW ngày 10 tháng 02 năm 2022 của Bộ Chính trị về phương hướng phát triển kinh tế - xã hội vùng trung du và miền núi Bắc Bộ

            Căn cứ Luật Tổ chức Chính phủ;
            1. Các bộ, ngành xây dựng kế hoạch trong năm 2022.

            TM. CHÍNH PHỦ
            THỦ TƯỚNG

            Phạm Văn Mẫu
            """);

    private static final Reading PARTY_PLAN = reading("""
            BAN CHẤP HÀNH TRUNG ƯƠNG
            *
            Số 05-KH/TW

            ĐẢNG CỘNG SẢN VIỆT NAM
            Hà Nội, ngày 26 tháng 5 năm 2022

            KẾ HOẠCH
            thực hiện Nghị quyết về phát triển vùng
            -----

            1. Tổ chức quán triệt nghị quyết trong năm 2022.

            T/M BỘ CHÍNH TRỊ

            Nguyễn Văn Mẫu
            """);

    private static Reading reading(String text) {
        return new Reader().read("van-ban.txt", text.getBytes(StandardCharsets.UTF_8));
    }

    private static CheckedClaim checked(Claim claim, Reading reading) {
        LocalDate on = Objects.requireNonNullElse(reading.directive().issuedOn(), ISSUED);
        return new ClaimComparison(claim, reading, new IssuerLikeness(REGISTRY, on, null)).checked();
    }

    private static Finding finding(CheckedClaim checked, Field field) {
        return Objects.requireNonNull(checked.of(field));
    }

    private static Agreement number(String claimed, Reading reading) {
        return finding(checked(new Claim(null, claimed, null, null, null), reading), Field.NUMBER)
                .agreement();
    }

    private static Agreement issuer(String claimed, Reading reading) {
        return finding(checked(new Claim(null, null, claimed, null, null), reading), Field.ISSUER)
                .agreement();
    }

    private static Agreement title(String claimed, Reading reading) {
        return finding(checked(new Claim(null, null, null, null, claimed), reading), Field.TITLE)
                .agreement();
    }

    @Test
    void agreesWhereTheFileSaysWhatIsClaimed() {
        CheckedClaim checked = checked(
                new Claim(
                        "resolution",
                        "96/NQ-CP",
                        "Chính phủ",
                        ISSUED,
                        "Chương trình hành động thực hiện Nghị quyết số 11-NQ/TW"),
                RESOLUTION);
        assertThat(checked.findings()).extracting(Finding::agreement).containsOnly(Agreement.AGREES);
        assertThat(checked.verdict()).isEqualTo(Verdict.AGREES);
    }

    @Test
    void saysWhereItStands() {
        Finding number = finding(checked(Claim.NOTHING, RESOLUTION), Field.NUMBER);
        assertThat(number.place()).isEqualTo(new CheckedClaim.Place(0, 2, "96/NQ-CP"));
    }

    @Test
    void fillsWhatIsNotClaimedFromTheFileAndLeavesTheRest() {
        Claim claim = new Claim(null, "97/NQ-CP", " ", null, null);
        CheckedClaim checked = checked(claim, RESOLUTION);
        assertThat(checked.filled(claim))
                .isEqualTo(new Claim(
                        "resolution",
                        "97/NQ-CP",
                        "Chính phủ",
                        ISSUED,
                        finding(checked, Field.TITLE).found()));
        assertThat(checked.verdict()).isEqualTo(Verdict.DIFFERS);
    }

    @Test
    void claimsNothingOfAnEmptyClaim() {
        assertThat(checked(Claim.NOTHING, RESOLUTION).verdict()).isEqualTo(Verdict.NOTHING_CLAIMED);
    }

    @Test
    void isInPartWhereTheFileIsSilent() {
        Reading silent = reading("Báo cáo kết quả\n\nĐã tổ chức hội nghị quán triệt.");
        CheckedClaim checked = checked(new Claim(null, "96/NQ-CP", null, null, null), silent);
        assertThat(finding(checked, Field.NUMBER).agreement()).isEqualTo(Agreement.NOT_FOUND);
        assertThat(checked.verdict()).isEqualTo(Verdict.IN_PART);
    }

    @Test
    void differsInTheDay() {
        CheckedClaim checked = checked(new Claim(null, null, null, ISSUED.plusDays(1), null), RESOLUTION);
        assertThat(finding(checked, Field.ISSUED_ON).agreement()).isEqualTo(Agreement.DIFFERS);
        assertThat(finding(checked, Field.ISSUED_ON).found()).isEqualTo("2022-08-01");
    }

    @Test
    void differsInTheKind() {
        CheckedClaim checked = checked(new Claim("plan", null, null, null, null), RESOLUTION);
        assertThat(finding(checked, Field.KIND).agreement()).isEqualTo(Agreement.DIFFERS);
    }

    @ParameterizedTest
    @CsvSource({
        "Số: 96/NQ-CP, AGREES",
        "số 96 / nq - cp, AGREES",
        "096/NQ–CP, AGREES",
        "96, AGREES",
        "69/NQ-CP, DIFFERS",
        "96/NQ-TTg, DIFFERS",
        "196/NQ-CP, DIFFERS",
    })
    void comparesNumbersByWhatTheyMean(String claimed, Agreement agreement) {
        assertThat(number(claimed, RESOLUTION)).isEqualTo(agreement);
    }

    @ParameterizedTest
    @CsvSource({"5-KH/TW, AGREES", "05-KH/TW, AGREES", "50-KH/TW, DIFFERS", "5-KH/TU, DIFFERS"})
    void comparesNumbersOfTheParty(String claimed, Agreement agreement) {
        assertThat(number(claimed, PARTY_PLAN)).isEqualTo(agreement);
    }

    @ParameterizedTest
    @CsvSource({"1086/QĐ-TTg, 1086/QÐ-TTG", "1086/QĐ-TTg, 1086/QD-TTg", "12a/KH-UBND, Số 12A/KH-UBND"})
    void takesLookAlikeLettersForOne(String one, String other) {
        assertThat(DocumentNumber.of(one).agreesWith(DocumentNumber.of(other))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Chính phủ, AGREES",
        "CP, AGREES",
        "Thủ tướng Chính phủ, DIFFERS",
        "Văn phòng Chính phủ, DIFFERS",
        "Bộ Tài chính, DIFFERS",
        "Chinh phủ, AGREES",
        "UBND tỉnh Lào Cai, DIFFERS",
    })
    void comparesIssuersByTheRegistry(String claimed, Agreement agreement) {
        assertThat(issuer(claimed, RESOLUTION)).isEqualTo(agreement);
    }

    @ParameterizedTest
    @CsvSource({"Bộ Chính trị, AGREES", "Ban Bí thư, DIFFERS", "Ban Chấp hành Trung ương, DIFFERS"})
    void takesForTheIssuerOnWhoseBehalfItIsSigned(String claimed, Agreement agreement) {
        assertThat(issuer(claimed, PARTY_PLAN)).isEqualTo(agreement);
    }

    @Test
    void tellsTheIssuerByTheSymbolWhereNothingElseDoes() {
        Reading decision = reading("""
                Số: 1086/QĐ-TTg
                Hà Nội, ngày 18 tháng 9 năm 2023

                QUYẾT ĐỊNH
                Phê duyệt Quy hoạch tỉnh Yên Bái thời kỳ 2021 - 2030, tầm nhìn đến năm 2050

                Điều 1. Phê duyệt Quy hoạch tỉnh Yên Bái.
                """);
        assertThat(issuer("Thủ tướng Chính phủ", decision)).isEqualTo(Agreement.AGREES);
        assertThat(issuer("Chính phủ", decision)).isEqualTo(Agreement.DIFFERS);
        assertThat(title("Quy hoạch tỉnh Yên Bái", decision)).isEqualTo(Agreement.AGREES);
        assertThat(title("Phê duyệt Quy hoạch tỉnh Lào Cai thời kỳ 2021 - 2030, tầm nhìn đến năm 2050", decision))
                .isEqualTo(Agreement.DIFFERS);
    }

    @Test
    void comparesProvincesAndTheirCommittees() {
        Reading plan = plan("Bắc Ninh");
        assertThat(issuer("UBND tỉnh Bắc Ninh", plan)).isEqualTo(Agreement.AGREES);
        assertThat(issuer("Ủy ban nhân dân tỉnh Bắc Ninh", plan)).isEqualTo(Agreement.AGREES);
        assertThat(issuer("Tỉnh uỷ Bắc Ninh", plan)).isEqualTo(Agreement.DIFFERS);
        assertThat(issuer("UBND tỉnh Bắc Giang", plan)).isEqualTo(Agreement.DIFFERS);
    }

    @Test
    void doesNotDecideByANameThatLeavesTheProvinceOpen() {
        Reading letter = reading("""
                ỦY BAN NHÂN DÂN
                THÀNH PHỐ
                Số: 12/UBND-TH

                Hà Nội, ngày 12 tháng 02 năm 2025

                Kính gửi: Các sở, ban, ngành.

                1. Xây dựng đề án số hoá hồ sơ.
                """);
        assertThat(issuer("UBND thành phố Hà Nội", letter)).isEqualTo(Agreement.NOT_FOUND);
        assertThat(issuer("UBND tỉnh Lào Cai", letter)).isEqualTo(Agreement.DIFFERS);
    }

    @Test
    void knowsTheProvinceOfTheUnitThatClaims() {
        Reading plan = plan("Bắc Ninh");
        LocalDate on = Objects.requireNonNull(plan.directive().issuedOn());
        long committee = REGISTRY.mentions().issuer("Tỉnh uỷ Bắc Ninh", on).orElseThrow();
        assertThat(agreement("UBND tỉnh", plan, committee)).isEqualTo(Agreement.AGREES);
        long other = REGISTRY.mentions().issuer("Tỉnh uỷ Lào Cai", on).orElseThrow();
        assertThat(agreement("UBND tỉnh", plan, other)).isEqualTo(Agreement.DIFFERS);
    }

    private static Agreement agreement(String issuer, Reading reading, @Nullable Long speaker) {
        LocalDate on = Objects.requireNonNull(reading.directive().issuedOn());
        Claim claim = new Claim(null, null, issuer, null, null);
        return finding(
                        new ClaimComparison(claim, reading, new IssuerLikeness(REGISTRY, on, speaker)).checked(),
                        Field.ISSUER)
                .agreement();
    }

    private static Reading plan(String province) {
        return reading("""
                ỦY BAN NHÂN DÂN
                TỈNH %s
                Số: 141/KH-UBND

                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                Độc lập - Tự do - Hạnh phúc
                %s, ngày 12 tháng 02 năm 2025

                KẾ HOẠCH
                Triển khai chuyển đổi số năm 2025

                1. Xây dựng đề án số hoá hồ sơ.
                """.formatted(province.toUpperCase(Locale.ROOT), province));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Chương trình hành động của Chính phủ thực hiện Nghị quyết số 11-NQ/TW của Bộ Chính trị|AGREES",
                "Ban hành Chuơng trình hành đông của Chinh phủ thục hiện Nghị quyết số 11-NQ/TW về phuơng huớng phát triến kinh tê - xã hội vùng trung du và miên núi Bắc Bô|AGREES",
                "CTHĐ thực hiện NQ 11 về vùng trung du, miền núi Bắc Bộ|AGREES",
                "Chương trình hành động của Chính phủ thực hiện Nghị quyết số 26-NQ/TW|DIFFERS",
                "Kế hoạch chuyển đổi số quốc gia|DIFFERS",
                "Nghị quyết về chính sách tinh giản biên chế trong cơ quan nhà nước|DIFFERS",
            })
    void takesTitlesForDifferentOnlyWhereTheyClearlyAre(String claimed, Agreement agreement) {
        assertThat(title(claimed, RESOLUTION)).isEqualTo(agreement);
    }
}
