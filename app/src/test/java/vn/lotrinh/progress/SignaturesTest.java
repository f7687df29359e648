package vn.lotrinh.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lotrinh.calendar.BusinessClock;
import vn.lotrinh.progress.Authority.Signer;
import vn.lotrinh.progress.CheckedSignatures.State;
import vn.lotrinh.progress.Signature.Coverage;
import vn.lotrinh.progress.Signature.Integrity;
import vn.lotrinh.progress.Signature.Trust;
import vn.lotrinh.reader.document.UnreadableDocument.Reason;

/** PDFs that are signed here by authorities that are made here. */
class SignaturesTest {

    private static final Instant NOW = Instant.parse("2026-03-02T03:00:00Z");
    private static final Instant SIGNED_AT = Instant.parse("2026-03-01T02:30:00Z");
    private static final Instant EARLIER = Instant.parse("2024-06-01T02:30:00Z");

    private static final Authority KNOWN = new Authority("Authority One");
    private static final Authority STRANGE = new Authority("Authority Two");
    private static final Signer LEADER = KNOWN.signer("Nguyễn Văn Mẫu", "Uỷ ban nhân dân tỉnh Sơn Tây");
    private static final byte[] PLAIN = Authority.pdf("Ke hoach 15/KH-UBND");
    private static final byte[] SIGNED = LEADER.sign(PLAIN, SIGNED_AT);

    @TempDir
    private static Path folder;

    private static Signatures signatures;

    @BeforeAll
    static void trustOneAuthority() {
        KNOWN.writeTo(folder.resolve("ban-co-yeu.pem"));
        signatures = trusting(folder);
    }

    private static Signatures trusting(Path... places) {
        return new Signatures(
                new SignatureSettings(List.of(places), false), new BusinessClock(Clock.fixed(NOW, BusinessClock.ZONE)));
    }

    private static Signature only(byte[] pdf) {
        CheckedSignatures checked = signatures.check(pdf);
        assertThat(checked.state()).isEqualTo(State.SIGNED);
        assertThat(checked.signatures()).hasSize(1);
        return checked.signatures().getFirst();
    }

    @Test
    void saysWhoSignedWhenAndByWhichListThatIsTrusted() {
        assertThat(only(SIGNED))
                .isEqualTo(new Signature(
                        "Nguyễn Văn Mẫu",
                        "Uỷ ban nhân dân tỉnh Sơn Tây",
                        SIGNED_AT,
                        null,
                        null,
                        Integrity.INTACT,
                        Coverage.WHOLE_FILE,
                        Trust.TRUSTED,
                        "ban-co-yeu",
                        false));
        assertThat(signatures.check(SIGNED).isVouchedFor()).isTrue();
    }

    @Test
    void trustsNobodyWhomNoListKnows() {
        Signature signature = only(STRANGE.signer("Nguyễn Văn Mẫu", "Sơn Tây").sign(PLAIN, SIGNED_AT));
        assertThat(signature.integrity()).isEqualTo(Integrity.INTACT);
        assertThat(signature.trust()).isEqualTo(Trust.UNKNOWN_ISSUER);
        assertThat(signature.list()).isNull();
        assertThat(signature.vouchesForFile()).isFalse();
    }

    @Test
    void checksNothingWithoutAList() {
        Signature signature = trusting().check(SIGNED).signatures().getFirst();
        assertThat(signature.integrity()).isEqualTo(Integrity.INTACT);
        assertThat(signature.trust()).isEqualTo(Trust.NO_LIST);
    }

    @Test
    void seesThatAByteWasChanged() {
        Signature signature = only(Authority.replaced(SIGNED, "/Type /Page", "/Type /Pagf"));
        assertThat(signature.integrity()).isEqualTo(Integrity.BROKEN);
        assertThat(signature.trust()).isEqualTo(Trust.NOT_INTACT);
        assertThat(signature.vouchesForFile()).isFalse();
    }

    @Test
    void seesThatAPageWasAppended() throws IOException {
        Signature signature = only(appended(SIGNED));
        assertThat(signature.integrity()).isEqualTo(Integrity.INTACT);
        assertThat(signature.coverage()).isEqualTo(Coverage.APPENDED);
        assertThat(signature.trust()).isEqualTo(Trust.TRUSTED);
        assertThat(signature.vouchesForFile()).isFalse();
    }

    @Test
    void seesThatSomethingUnknownWasAppended() {
        byte[] longer = Arrays.copyOf(SIGNED, SIGNED.length + 20);
        byte[] tail = "\n% more\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(tail, 0, longer, SIGNED.length, tail.length);
        assertThat(only(longer).coverage()).isEqualTo(Coverage.APPENDED);
    }

    @Test
    void letsALaterSignatureVouchForWhatWasAddedAfterAnEarlierOne() throws IOException {
        byte[] sealed = LEADER.sign(appended(SIGNED), SIGNED_AT.plusSeconds(60));
        CheckedSignatures checked = signatures.check(sealed);
        assertThat(checked.signatures())
                .extracting(Signature::coverage)
                .containsExactly(Coverage.APPENDED, Coverage.WHOLE_FILE);
        assertThat(checked.isVouchedFor()).isTrue();
    }

    private static byte[] appended(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            document.addPage(new PDPage());
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            document.getDocumentCatalog().getPages().getCOSObject().setNeedToBeUpdated(true);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            return out.toByteArray();
        }
    }

    @Test
    void tellsAFurtherSignatureFromAnAddition() {
        byte[] twice = STRANGE.signer("Trần Thị Mẫu", "Văn phòng").sign(SIGNED, SIGNED_AT.plusSeconds(60));
        List<Signature> both = signatures.check(twice).signatures();
        assertThat(both).extracting(Signature::signer).containsExactly("Nguyễn Văn Mẫu", "Trần Thị Mẫu");
        assertThat(both).extracting(Signature::coverage).containsExactly(Coverage.SIGNED_FURTHER, Coverage.WHOLE_FILE);
        assertThat(both).extracting(Signature::trust).containsExactly(Trust.TRUSTED, Trust.UNKNOWN_ISSUER);
        assertThat(both).extracting(Signature::integrity).containsOnly(Integrity.INTACT);
    }

    @Test
    void findsNoSignatureInAFileThatHasNone() {
        assertThat(signatures.check(PLAIN).state()).isEqualTo(State.UNSIGNED);
        assertThat(signatures.check("Kế hoạch".getBytes(StandardCharsets.UTF_8)).state())
                .isEqualTo(State.NOT_A_PDF);
        assertThat(signatures.check(new byte[0]).state()).isEqualTo(State.NOT_A_PDF);
    }

    @Test
    void doesNotTrustACertificateThatHadExpired() {
        Signer former =
                KNOWN.signer("A", "B", Instant.parse("2023-01-01T00:00:00Z"), Instant.parse("2024-01-01T00:00:00Z"));
        assertThat(only(former.sign(PLAIN, SIGNED_AT)).trust()).isEqualTo(Trust.EXPIRED);
    }

    @Test
    void trustsACertificateThatHasExpiredSinceOnlyByATimestamp() {
        Signer former =
                KNOWN.signer("A", "B", Instant.parse("2023-01-01T00:00:00Z"), Instant.parse("2025-01-01T00:00:00Z"));
        assertThat(only(former.sign(PLAIN, EARLIER)).trust()).isEqualTo(Trust.EXPIRED_SINCE);
        Signature stamped = only(former.sign(PLAIN, EARLIER, KNOWN.stamps(EARLIER.plusSeconds(5))));
        assertThat(stamped.trust()).isEqualTo(Trust.TRUSTED);
        assertThat(stamped.stampedAt()).isEqualTo(EARLIER.plusSeconds(5));
        assertThat(stamped.stampList()).isEqualTo("ban-co-yeu");
        Signature strange = only(former.sign(PLAIN, EARLIER, STRANGE.stamps(EARLIER.plusSeconds(5))));
        assertThat(strange.trust()).isEqualTo(Trust.EXPIRED_SINCE);
        assertThat(strange.stampList()).isNull();
    }

    @Test
    void doesNotTrustACertificateThatIsNotValidYet() {
        Signer early =
                KNOWN.signer("A", "B", Instant.parse("2027-01-01T00:00:00Z"), Instant.parse("2028-01-01T00:00:00Z"));
        assertThat(only(early.sign(PLAIN, Instant.parse("2027-02-01T00:00:00Z")))
                        .trust())
                .isEqualTo(Trust.NOT_YET_VALID);
    }

    @Test
    void showsADamagedSignatureAsOne() {
        String content = new String(SIGNED, StandardCharsets.ISO_8859_1);
        int at = content.indexOf("/Contents <") + "/Contents <".length();
        byte[] damaged = SIGNED.clone();
        Arrays.fill(damaged, at, at + 64, (byte) '0');
        Signature signature = only(damaged);
        assertThat(signature.integrity()).isEqualTo(Integrity.MALFORMED);
        assertThat(signature.trust()).isEqualTo(Trust.NOT_INTACT);
        assertThat(signature.signer()).isNull();
    }

    @Test
    void leavesSignsThatSteerTheReadersEyeOutOfNames() {
        Signer sly = KNOWN.signer("A\u202Egnourt ob\u200B", "B");
        assertThat(only(sly.sign(PLAIN, SIGNED_AT)).signer()).isEqualTo("Agnourt ob");
    }

    @Test
    void asksNothingOfTheNetwork() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Signer signer = KNOWN.signerOnline("http://127.0.0.1:" + server.getLocalPort() + "/");
            assertThat(only(signer.sign(PLAIN, SIGNED_AT)).trust()).isEqualTo(Trust.TRUSTED);
            assertThat(only(STRANGE.signerOnline("http://127.0.0.1:" + server.getLocalPort() + "/")
                                    .sign(PLAIN, SIGNED_AT))
                            .trust())
                    .isEqualTo(Trust.UNKNOWN_ISSUER);
            server.setSoTimeout(1);
            assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void saysThatAFileIsEncrypted() throws IOException {
        try (PDDocument document = Loader.loadPDF(PLAIN)) {
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            CheckedSignatures checked = signatures.check(out.toByteArray());
            assertThat(checked.state()).isEqualTo(State.UNREADABLE);
            assertThat(Objects.requireNonNull(checked.refusal()).reason()).isEqualTo(Reason.ENCRYPTED);
        }
    }

    @Test
    void answersWhateverHasHappenedToAFile() {
        Random random = new Random(7);
        for (int i = 0; i < 60; i++) {
            byte[] hurt = Arrays.copyOf(SIGNED, i % 3 == 0 ? random.nextInt(SIGNED.length) : SIGNED.length);
            for (int change = 0; change < 1 + i; change++) {
                if (hurt.length > 8) {
                    hurt[8 + random.nextInt(hurt.length - 8)] = (byte) random.nextInt(256);
                }
            }
            CheckedSignatures checked = signatures.check(hurt);
            assertThat(checked.signatures()).noneMatch(Signature::vouchesForFile);
        }
    }

    @Test
    void namesTheListsAndTellsWhichCanNotBeUsed() throws IOException {
        Path empty = Files.writeString(Files.createTempFile(folder, "empty", ".txt"), "nothing");
        Path gone = folder.resolve("gone.pem");
        Signatures some = trusting(folder, empty, gone);
        assertThat(some.lists()).extracting(TrustList::name).containsExactly("ban-co-yeu");
        assertThat(some.problems())
                .containsExactly(
                        new TrustProblem(empty.toString(), TrustProblem.What.NO_CERTIFICATES),
                        new TrustProblem(gone.toString(), TrustProblem.What.NOT_READABLE));
    }

    @Test
    void signsThePageThatIsCheckedAfterTheStart() {
        CheckedSignatures own = new SignatureWarmUp(signatures, new SignatureSettings(List.of(), true)).run();
        assertThat(own.signatures()).singleElement().returns(Integrity.INTACT, Signature::integrity);
    }

    private static String service(String type, String status, Authority authority, String history) {
        return "<TSPService><ServiceInformation><ServiceTypeIdentifier>http://uri.etsi.org/TrstSvc/Svctype/" + type
                + "</ServiceTypeIdentifier><ServiceName><Name xml:lang=\"en\">Signing service</Name>"
                + "<Name xml:lang=\"vi\">Dịch vụ chữ ký</Name></ServiceName><ServiceDigitalIdentity><DigitalId>"
                + "<X509Certificate>" + authority.base64() + "</X509Certificate></DigitalId></ServiceDigitalIdentity>"
                + "<ServiceStatus>http://uri.etsi.org/TrstSvc/TrustedList/Svcstatus/" + status
                + "</ServiceStatus></ServiceInformation>" + history + "</TSPService>";
    }

    private static String list(String services) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><TrustServiceStatusList xmlns=\"http://uri.etsi.org/02231/v2#\">"
                + "<SchemeInformation><SchemeOperatorName><Name xml:lang=\"en\">Keeper</Name></SchemeOperatorName>"
                + "<NextUpdate><dateTime>2026-03-01T00:00:00Z</dateTime></NextUpdate></SchemeInformation>"
                + "<TrustServiceProviderList><TrustServiceProvider><TSPInformation><TSPName>"
                + "<Name xml:lang=\"vi\">Nhà cung cấp Mẫu</Name></TSPName></TSPInformation><TSPServices>" + services
                + "</TSPServices></TrustServiceProvider></TrustServiceProviderList></TrustServiceStatusList>";
    }

    private static Signatures trustingXml(String xml) throws IOException {
        return trusting(Files.writeString(Files.createTempFile(folder, "list", ".txt"), xml));
    }

    @Test
    void trustsThoseWhoseServiceAnXmlListGrants() throws IOException {
        String before = "<ServiceHistory><ServiceHistoryInstance><ServiceDigitalIdentity><DigitalId><X509Certificate>"
                + STRANGE.base64() + "</X509Certificate></DigitalId></ServiceDigitalIdentity></ServiceHistoryInstance>"
                + "</ServiceHistory>";
        Signatures some = trustingXml(list(service("CA/QC", "granted", KNOWN, before)
                + service("CA/QC", "withdrawn", STRANGE, "")
                + service("CA/PKC", "granted", STRANGE, "")));
        assertThat(some.problems()).isEmpty();
        TrustList list = some.lists().getFirst();
        assertThat(list.operator()).isEqualTo("Keeper");
        assertThat(list.leftOut()).isEqualTo(2);
        assertThat(list.isOutdated(NOW.atZone(BusinessClock.ZONE).toLocalDate()))
                .isTrue();
        assertThat(list.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.subject()).contains("Authority One");
            assertThat(entry.service()).isEqualTo("Dịch vụ chữ ký");
            assertThat(entry.provider()).isEqualTo("Nhà cung cấp Mẫu");
            assertThat(entry.isExpired(entry.until())).isFalse();
            assertThat(entry.isExpired(entry.until().plusDays(1))).isTrue();
        });
        assertThat(some.check(SIGNED).signatures().getFirst().trust()).isEqualTo(Trust.TRUSTED);
        assertThat(some.check(STRANGE.signer("Ai", "Đó").sign(PLAIN, SIGNED_AT))
                        .signatures()
                        .getFirst()
                        .trust())
                .isEqualTo(Trust.UNKNOWN_ISSUER);
    }

    @Test
    void takesNoXmlThatIsNoSoundList() throws IOException {
        String sound = list(service("CA/QC", "granted", KNOWN, ""));
        String declared = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
        for (String hostile : List.of(
                "<html/>",
                sound.substring(0, sound.length() / 2),
                sound.replace("02231/v2#", "02231/v9#"),
                sound.replace(declared, declared + "<!DOCTYPE TrustServiceStatusList>"),
                sound.replace(declared, declared + "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>")
                        .replace("Keeper", "&a;"),
                sound.replace("Keeper", "x".repeat(200_000)),
                sound.replace("Keeper", "<a>".repeat(100) + "</a>".repeat(100)))) {
            Signatures none = trustingXml(hostile);
            assertThat(none.lists()).as(hostile.substring(0, 6)).isEmpty();
            assertThat(none.problems()).singleElement().returns(TrustProblem.What.NOT_A_LIST, TrustProblem::what);
        }
        assertThat(trustingXml(list(service("CA/QC", "withdrawn", KNOWN, ""))).problems())
                .singleElement()
                .returns(TrustProblem.What.NO_CERTIFICATES, TrustProblem::what);
        Signatures partly = trustingXml(list(service("CA/QC", "granted", KNOWN, "")
                + service("CA/QC", "granted", STRANGE, "").replace(STRANGE.base64(), "QUJD")));
        assertThat(partly.lists())
                .singleElement()
                .satisfies(list -> assertThat(list.entries()).hasSize(1));
        assertThat(partly.problems())
                .singleElement()
                .returns(TrustProblem.What.DAMAGED_CERTIFICATES, TrustProblem::what);
    }
}
