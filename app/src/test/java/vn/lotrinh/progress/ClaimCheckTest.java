package vn.lotrinh.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lotrinh.TestSystem;
import vn.lotrinh.calendar.ReportPeriod;
import vn.lotrinh.calendar.ReportWindows;
import vn.lotrinh.organization.RegistryDesk;
import vn.lotrinh.organization.ShippedUnits;
import vn.lotrinh.page.Texts;
import vn.lotrinh.progress.CheckedClaim.Field;
import vn.lotrinh.progress.CheckedClaim.Verdict;
import vn.lotrinh.reader.document.UnreadableDocument.Reason;

/** Whatever is handed in, the one who hands it in gets an answer and a sentence. */
@TestSystem
class ClaimCheckTest {

    private static final byte[] RESOLUTION = """
            CHÍNH PHỦ
            Số: 96/NQ-CP

            Hà Nội, ngày 01 tháng 8 năm 2022

            NGHỊ QUYẾT
            Ban hành Chương trình hành động của Chính phủ

            1. Các bộ, ngành xây dựng kế hoạch trong năm 2022.
            """.getBytes(StandardCharsets.UTF_8);
    private static final Claim CLAIM = new Claim("resolution", "96/NQ-CP", "CP", null, null);

    @Autowired
    private ClaimCheck claims;

    @Autowired
    private Signatures signatures;

    @Autowired
    private MessageSource messages;

    @Autowired
    private RegistryDesk desk;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void takeInTheUnits() {
        new ShippedUnits(desk, transaction).takeBase();
    }

    private CheckedClaim check(byte[] content) {
        return claims.check(CLAIM, "96.txt", content, null);
    }

    private Stream<ProofTexts> languages() {
        return Stream.of(Texts.VIETNAMESE, Locale.ENGLISH).map(locale -> new ProofTexts(new Texts(messages, locale)));
    }

    @Test
    void laysWhatTheFileSaysBesideWhatIsClaimed() {
        CheckedClaim checked = check(RESOLUTION);
        assertThat(checked.verdict()).isEqualTo(Verdict.AGREES);
        assertThat(checked.filled(CLAIM).issuedOn()).isEqualTo("2022-08-01");
        ProofTexts vietnamese = languages().findFirst().orElseThrow();
        assertThat(vietnamese.verdict(checked)).isEqualTo("Nội dung khai khớp với tệp.");
        assertThat(vietnamese.place(Objects.requireNonNull(
                        Objects.requireNonNull(checked.of(Field.NUMBER)).place())))
                .isEqualTo("đoạn 2");
    }

    @Test
    void saysWhyAFileCanNotBeRead() throws IOException {
        assertThat(reason(new byte[0])).isEqualTo(Reason.EMPTY);
        assertThat(reason(new byte[] {'M', 'Z', 0, 1, 2, 3, 4, 5})).isEqualTo(Reason.NOT_A_DOCUMENT);
        assertThat(reason(Arrays.copyOf(Authority.pdf("Ke hoach"), 400))).isEqualTo(Reason.DAMAGED);
        assertThat(reason(encrypted())).isEqualTo(Reason.ENCRYPTED);
    }

    private Reason reason(byte[] content) {
        CheckedClaim checked = check(content);
        assertThat(checked.verdict()).isEqualTo(Verdict.UNREADABLE);
        assertThat(checked.filled(CLAIM)).isEqualTo(CLAIM);
        assertThat(languages().map(texts -> texts.verdict(checked)).distinct()).hasSize(2);
        return Objects.requireNonNull(checked.refusal()).reason();
    }

    private static byte[] encrypted() throws IOException {
        try (PDDocument document = Loader.loadPDF(Authority.pdf("Ke hoach"))) {
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    @Test
    void hasNoTrustListUnlessOneIsSetUp() {
        assertThat(signatures.lists()).isEmpty();
        assertThat(signatures.check(RESOLUTION).state()).isEqualTo(CheckedSignatures.State.NOT_A_PDF);
    }

    @Test
    void namesPeriodsInBothLanguages() {
        assertThat(Stream.of("2026-M03", "2026-Q4", "2026-H1", "2026-H2", "2026-9M", "2026")
                        .map(code -> name(code, Texts.VIETNAMESE)))
                .containsExactly(
                        "Tháng 3/2026",
                        "Quý IV/2026",
                        "6 tháng đầu năm 2026",
                        "6 tháng cuối năm 2026",
                        "9 tháng đầu năm 2026",
                        "Năm 2026");
        assertThat(name("2026-Q4", Locale.ENGLISH)).isEqualTo("Quarter IV/2026");
    }

    private String name(String code, Locale locale) {
        ReportPeriod period = ReportWindows.shipped().named(code).orElseThrow();
        return PeriodNames.of(new Texts(messages, locale), period);
    }
}
