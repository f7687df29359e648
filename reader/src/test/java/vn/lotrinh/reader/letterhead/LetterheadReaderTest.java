package vn.lotrinh.reader.letterhead;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lotrinh.reader.Reader;
import vn.lotrinh.reader.document.Quote;
import vn.lotrinh.reader.letterhead.Reference.Relation;

class LetterheadReaderTest {

    private static final String PARTY = """
            TỈNH ỦY SƠN LA
            *
            Số 12-CTr/TU
            ĐẢNG CỘNG SẢN VIỆT NAM
            Sơn La, ngày 05 tháng 5 năm 2025

            CHƯƠNG TRÌNH HÀNH ĐỘNG
            thực hiện Nghị quyết số 90-NQ/TW, ngày 01/3/2025 của Bộ Chính trị về phát triển nghề vườn

            Thực hiện Nghị quyết số 90-NQ/TW, ngày 01/3/2025 của Bộ Chính trị, Ban Thường vụ Tỉnh uỷ ban hành Chương trình hành động như sau:

            I- MỤC TIÊU
            - Phát triển nghề vườn.

            II- NHIỆM VỤ
            1. Các cấp uỷ tổ chức quán triệt Nghị quyết.

            Nơi nhận:
            - Bộ Chính trị,
            - Các huyện uỷ,
            - Lưu Văn phòng Tỉnh uỷ.

            T/M BAN THƯỜNG VỤ
            PHÓ BÍ THƯ

            Trần Văn Mẫu
            """;

    private static final String STATE = """
            ỦY BAN NHÂN DÂN
            TỈNH LAI CHÂU
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Số: 1857/CTr-UBND
            Lai Châu, ngày 20 tháng 6 năm 2025

            CHƯƠNG TRÌNH
            Phát triển vườn cây năm 2025

            Căn cứ Luật Trồng trọt;
            Căn cứ Nghị định số 99/2024/NĐ-CP ngày 10 tháng 8 năm 2024 của Chính phủ;
            Thực hiện Quyết định số 321/QĐ-TTg ngày 02/4/2025 của Thủ tướng Chính phủ,
            Ủy ban nhân dân tỉnh ban hành Chương trình như sau:

            1. Sở Tài chính bố trí kinh phí.
            2. Chương trình này sửa đổi Kế hoạch số 15/KH-UBND ngày 12/02/2025.
            3. Chương trình này thay thế Kế hoạch số 16/KH-UBND ngày 13/02/2024.

            Nơi nhận:
            - Chính phủ;
            - Các sở, ban, ngành;
            - Lưu: VT.

            TM. ỦY BAN NHÂN DÂN
            KT. CHỦ TỊCH
            PHÓ CHỦ TỊCH

            Lê Thị Thử
            """;

    private static final String LETTER = """
            ỦY BAN NHÂN DÂN
            TỈNH LÀO CAI
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Số: 245/UBND-KT
            Lào Cai, ngày 03 tháng 3 năm 2025
            V/v chăm sóc vườn cây đầu mùa mưa

            Kính gửi:
            - Sở Tài chính;
            - Sở Xây dựng.

            Ủy ban nhân dân tỉnh yêu cầu Sở Tài chính bố trí kinh phí trước ngày 15/3/2025.

            Nơi nhận:
            - Như trên;
            - Lưu: VT.

            TM. ỦY BAN NHÂN DÂN
            CHỦ TỊCH

            Phạm Văn Tả
            """;

    @Test
    void readsAPartyLetterhead() {
        Directive directive = read(PARTY);
        assertThat(text(directive.number())).isEqualTo("12-CTr/TU");
        assertThat(directive.kind()).isEqualTo(Kind.PROGRAMME);
        assertThat(text(directive.issuer())).isEqualToIgnoringCase("Tỉnh ủy Sơn La");
        assertThat(text(directive.place())).isEqualTo("Sơn La");
        assertThat(directive.issuedOn()).isEqualTo(LocalDate.of(2025, 5, 5));
        assertThat(text(directive.title()))
                .isEqualTo("thực hiện Nghị quyết số 90-NQ/TW, ngày 01/3/2025 của Bộ Chính trị về phát triển nghề vườn");
        assertThat(text(directive.authority())).startsWith("T/M BAN THƯỜNG VỤ");
        assertThat(text(directive.signer())).isEqualTo("Trần Văn Mẫu");
        assertThat(directive.recipients())
                .extracting(Quote::text)
                .containsExactly("Bộ Chính trị", "Các huyện uỷ", "Lưu Văn phòng Tỉnh uỷ");
    }

    @Test
    void readsAStateLetterhead() {
        Directive directive = read(STATE);
        assertThat(text(directive.number())).isEqualTo("1857/CTr-UBND");
        assertThat(directive.kind()).isEqualTo(Kind.PROGRAMME);
        assertThat(text(directive.issuer())).isEqualTo("Ủy ban nhân dân tỉnh Lai Châu");
        assertThat(directive.issuedOn()).isEqualTo(LocalDate.of(2025, 6, 20));
        assertThat(text(directive.title())).isEqualTo("Phát triển vườn cây năm 2025");
        assertThat(text(directive.authority())).startsWith("TM. ỦY BAN NHÂN DÂN");
        assertThat(text(directive.signer())).isEqualTo("Lê Thị Thử");
        assertThat(directive.recipients())
                .extracting(Quote::text)
                .containsExactly("Chính phủ", "Các sở, ban, ngành", "Lưu: VT");
    }

    @Test
    void readsALetter() {
        Directive directive = read(LETTER);
        assertThat(text(directive.number())).isEqualTo("245/UBND-KT");
        assertThat(directive.kind()).isEqualTo(Kind.LETTER);
        assertThat(text(directive.issuer())).isEqualTo("Ủy ban nhân dân tỉnh Lào Cai");
        assertThat(text(directive.title())).isEqualTo("chăm sóc vườn cây đầu mùa mưa");
        assertThat(text(directive.signer())).isEqualTo("Phạm Văn Tả");
    }

    @Test
    void takesTheIssuerFromTheSignatureOfACentralPartyBody() {
        Directive directive = read("""
                KẾ HOẠCH
                phát triển nghề vườn

                1. Ban Kinh tế Trung ương theo dõi, đôn đốc.

                T/M BỘ CHÍNH TRỊ

                Nguyễn Văn Thí
                """);
        assertThat(text(directive.issuer())).isEqualTo("Bộ Chính trị");
        assertThat(directive.kind()).isEqualTo(Kind.PLAN);
        assertThat(directive.number()).isNull();
        assertThat(directive.issuedOn()).isNull();
        assertThat(text(directive.signer())).isEqualTo("Nguyễn Văn Thí");
    }

    @Test
    void tellsWhatADirectiveDoesWithOthers() {
        Directive directive = read(STATE);
        assertThat(relation(directive, "99/2024/NĐ-CP")).isEqualTo(Relation.BASIS);
        assertThat(relation(directive, "321/QĐ-TTg")).isEqualTo(Relation.IMPLEMENTS);
        assertThat(relation(directive, "15/KH-UBND")).isEqualTo(Relation.AMENDS);
        assertThat(relation(directive, "16/KH-UBND")).isEqualTo(Relation.REPLACES);
        assertThat(directive.references()).hasSize(4);
        assertThat(directive.references())
                .filteredOn(reference -> reference.number().text().equals("99/2024/NĐ-CP"))
                .extracting(Reference::issuedOn)
                .containsExactly(LocalDate.of(2024, 8, 10));
    }

    @Test
    void takesWhatOthersDoInALegalBasisForNoDeedOfItsOwn() {
        Directive directive = read("""
                KẾ HOẠCH
                Thực hiện Nghị quyết số 71/NQ-CP sửa đổi Chương trình thực hiện Nghị quyết số 57-NQ/TW

                Căn cứ Nghị định số 12/2024/NĐ-CP được sửa đổi, bổ sung bởi Nghị định số 13/2025/NĐ-CP;
                Căn cứ Kế hoạch số 92/KH-UBND về sửa đổi, bổ sung Kế hoạch số 91/KH-UBND,

                1. Sở Tài chính rà soát Quyết định số 7/QĐ-UBND được thay thế bởi Quyết định số 8/QĐ-UBND.
                """);
        assertThat(relation(directive, "71/NQ-CP")).isEqualTo(Relation.IMPLEMENTS);
        assertThat(relation(directive, "57-NQ/TW")).isEqualTo(Relation.IMPLEMENTS);
        assertThat(relation(directive, "12/2024/NĐ-CP")).isEqualTo(Relation.BASIS);
        assertThat(relation(directive, "13/2025/NĐ-CP")).isEqualTo(Relation.BASIS);
        assertThat(relation(directive, "91/KH-UBND")).isEqualTo(Relation.BASIS);
        assertThat(relation(directive, "8/QĐ-UBND")).isEqualTo(Relation.MENTIONS);
    }

    @Test
    void tellsWhatATitleChangesFromWhatThatCarriesOut() {
        Directive directive = read("""
                QUYẾT ĐỊNH
                Về việc sửa đổi, bổ sung một số điều của Quyết định số 7/QĐ-UBND thực hiện Nghị quyết số 71/NQ-CP

                Điều 1. Sửa đổi Điều 3 của Quyết định số 9/QĐ-UBND.
                Điều 2. Quyết định này có hiệu lực từ ngày ký và thay thế Quyết định số 6/QĐ-UBND.
                """);
        assertThat(relation(directive, "7/QĐ-UBND")).isEqualTo(Relation.AMENDS);
        assertThat(relation(directive, "71/NQ-CP")).isEqualTo(Relation.IMPLEMENTS);
        assertThat(relation(directive, "9/QĐ-UBND")).isEqualTo(Relation.AMENDS);
        assertThat(relation(directive, "6/QĐ-UBND")).isEqualTo(Relation.REPLACES);
    }

    @Test
    void readsTheHeadOfAnAnnexByItself() {
        Directive directive = read("""
                PHỤ LỤC II
                DANH MỤC NHIỆM VỤ PHÁT TRIỂN NGHỀ VƯỜN

                (Ban hành kèm theo Quyết định số 245/QĐ-UBND ngày 03 tháng 3 năm 2025 của Chủ tịch UBND tỉnh Lào Cai về phát triển nghề vườn)

                1. Sở Tài chính bố trí kinh phí, xong trước ngày 15/4.
                """);
        assertThat(text(directive.number())).isEqualTo("245/QĐ-UBND");
        assertThat(directive.kind()).isEqualTo(Kind.DECISION);
        assertThat(text(directive.issuer())).isEqualTo("Ủy ban nhân dân tỉnh Lào Cai");
        assertThat(directive.issuedOn()).isEqualTo(LocalDate.of(2025, 3, 3));
        assertThat(directive.number())
                .isNotNull()
                .satisfies(number -> assertThat(number.rule()).contains("Kèm theo"))
                .satisfies(number -> assertThat(number.sure()).isFalse());
    }

    @Test
    void readsAnAnnexWhoseNumberWasLeftBlank() {
        Directive directive = read("""
                PHỤ LỤC
                (Kèm theo Chương trình hành động tại Nghị quyết số  /NQ-CP ngày 01 tháng 01 năm 2025 của Chính phủ)

                1. Bộ Tài chính bố trí kinh phí.
                """);
        assertThat(directive.number()).isNull();
        assertThat(directive.kind()).isEqualTo(Kind.RESOLUTION);
        assertThat(text(directive.issuer())).isEqualTo("Chính phủ");
        assertThat(directive.issuedOn()).isEqualTo(LocalDate.of(2025, 1, 1));
    }

    @Test
    void believesALetterheadAndNotItsAnnex() {
        Directive directive = read(STATE + """

                PHỤ LỤC
                (Kèm theo Quyết định số 245/QĐ-UBND ngày 03 tháng 3 năm 2025 của UBND tỉnh Lào Cai)
                """);
        assertThat(text(directive.number())).isEqualTo("1857/CTr-UBND");
        assertThat(text(directive.issuer())).isEqualTo("Ủy ban nhân dân tỉnh Lai Châu");
    }

    @Test
    void takesNothingFromAnAnnexOfAnotherKind() {
        Directive directive = read("""
                KẾ HOẠCH
                phát triển nghề vườn

                1. Ban Kinh tế Trung ương theo dõi, đôn đốc.

                T/M BỘ CHÍNH TRỊ

                Nguyễn Văn Thí

                PHỤ LỤC
                (Kèm theo Quyết định số 245/QĐ-UBND ngày 03 tháng 3 năm 2025 của UBND tỉnh Lào Cai)
                """);
        assertThat(directive.number()).isNull();
        assertThat(directive.kind()).isEqualTo(Kind.PLAN);
        assertThat(text(directive.issuer())).isEqualTo("Bộ Chính trị");
    }

    @Test
    void readsALetterheadBetweenBars() {
        Directive directive = read("""
                Nghị quyết 20 - 2012

                | BAN CHẤP HÀNH TRUNG ƯƠNG
                -------- | ĐẢNG CỘNG SẢN VIỆT NAM
                --------------- |
                | :---- | :---- |
                | Số: 20-NQ/TW | *Hà Nội, ngày 01 tháng 11 năm 2012* |

                NGHỊ QUYẾT
                về phát triển nghề vườn

                1. Đảng đoàn Quốc hội chỉ đạo sửa đổi các luật.

                | *Nơi nhận:*
                - Các tỉnh uỷ, thành uỷ,
                - Lưu Văn phòng Trung ương Đảng. |
                | :---- |
                """);
        assertThat(text(directive.issuer())).isEqualTo("Ban Chấp hành Trung ương");
        assertThat(text(directive.number())).isEqualTo("20-NQ/TW");
        assertThat(directive.issuedOn()).isEqualTo(LocalDate.of(2012, 11, 1));
        assertThat(directive.recipients())
                .extracting(Quote::text)
                .containsExactly("Các tỉnh uỷ, thành uỷ", "Lưu Văn phòng Trung ương Đảng");
    }

    @Test
    void takesTheIssuerFromTheOpeningOfACopy() {
        Directive directive = read("""
                Sau khi nghe Ban Tổ chức Trung ương báo cáo, Bộ Chính trị, Ban Bí thư có ý kiến như sau:

                1. Các cấp uỷ báo cáo Bộ Chính trị trước ngày 15/3/2025.
                """);
        assertThat(text(directive.issuer())).isEqualTo("Bộ Chính trị, Ban Bí thư");
        assertThat(directive.issuer())
                .isNotNull()
                .satisfies(issuer -> assertThat(issuer.sure()).isFalse());
    }

    @Test
    void takesNoBodyThatIsOnlyReportedToForTheIssuer() {
        assertThat(read("""
                        Theo ý kiến của Bộ Chính trị yêu cầu các cấp như sau:

                        1. Các cấp uỷ báo cáo kết quả.
                        """).issuer()).isNull();
    }

    @Test
    void leavesRepetitionsOutOfTheIssuer() {
        Directive directive = read("""
                CHÍNH PHỦ

                CHÍNH PHỦ

                -------
                Số: 1/NQ-CP
                Hà Nội, ngày 01 tháng 11 năm 2025

                NGHỊ QUYẾT
                Phát triển nghề vườn
                """);
        assertThat(text(directive.issuer())).isEqualTo("Chính phủ");
    }

    @Test
    void leavesWhatIsNoWordOutOfTheRecipients() {
        Directive directive =
                read(STATE.replace("- Chính phủ;", "-'Chính phủ:\n'X>\n- Các Hội có\n  tính chất đặc thù;"));
        assertThat(directive.recipients())
                .extracting(Quote::text)
                .containsExactly("Chính phủ", "Các Hội có tính chất đặc thù", "Các sở, ban, ngành", "Lưu: VT");
    }

    @Test
    void leavesEverythingOpenWhereNothingIsSaid() {
        Directive directive = read("Hôm nay trời đẹp và vườn cây xanh tốt.\n");
        assertThat(directive.number()).isNull();
        assertThat(directive.kind()).isEqualTo(Kind.OTHER);
        assertThat(directive.issuer()).isNull();
        assertThat(directive.place()).isNull();
        assertThat(directive.issuedOn()).isNull();
        assertThat(directive.authority()).isNull();
        assertThat(directive.signer()).isNull();
        assertThat(directive.recipients()).isEmpty();
        assertThat(directive.references()).isEmpty();
    }

    private static Directive read(String text) {
        return new Reader().read("a.txt", text.getBytes(StandardCharsets.UTF_8)).directive();
    }

    private static @Nullable Relation relation(Directive directive, String number) {
        return directive.references().stream()
                .filter(reference -> reference.number().text().equals(number))
                .map(Reference::relation)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String text(@Nullable Quote quote) {
        return quote == null ? null : quote.text();
    }
}
