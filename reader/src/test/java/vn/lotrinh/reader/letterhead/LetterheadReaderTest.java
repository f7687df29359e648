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
