package vn.lotrinh.progress;

import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.diagnostic.TimestampWrapper;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SubIndication;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.pdf.IPdfObjFactory;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.validation.reports.Reports;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.progress.Signature.Coverage;
import vn.lotrinh.progress.Signature.Integrity;
import vn.lotrinh.progress.Signature.Trust;
import vn.lotrinh.reader.document.Budget;
import vn.lotrinh.reader.document.UnreadableDocument;
import vn.lotrinh.reader.document.UnreadableDocument.Reason;

/** A PDF whose signatures are checked at some moment. */
final class SignedPdf {

    /** A timestamp of the file is kept like a signature, but nobody signs by it. */
    private static final String TIMESTAMP = "ETSI.RFC3161";

    private static final int BYTE_RANGE = 4;
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}]");

    private final byte[] file;
    private final TrustLists lists;
    private final Instant now;
    private final Budget budget;

    SignedPdf(byte[] file, TrustLists lists, Instant now, Budget budget) {
        this.file = file;
        this.lists = lists;
        this.now = now;
        this.budget = budget;
    }

    private static final class Rules {
        static final ValidationPolicy POLICY = SignatureRules.load();
    }

    /**
     * Its signatures in the order in which they were made. A signature that can't be read is one, too.
     *
     * @throws UnreadableDocument if the file can't be opened
     */
    List<Signature> signatures() {
        List<int[]> ranges = ranges();
        if (ranges.isEmpty()) {
            return List.of();
        }
        budget.check();
        Reports reports = reports(now);
        List<Signature> signatures = new ArrayList<>();
        for (int i = 0; i < ranges.size(); i++) {
            int[] range = ranges.get(i);
            boolean last = i == ranges.size() - 1;
            signatures.add(reports.getDiagnosticData().getSignatures().stream()
                    .filter(found -> Arrays.equals(range(found), range))
                    .findFirst()
                    .map(found -> signature(found, reports, last))
                    .orElseGet(Signature::malformed));
        }
        return signatures;
    }

    /** What each signature says that it covers, by where that ends. */
    private List<int[]> ranges() {
        try (PDDocument document = Loader.loadPDF(
                new RandomAccessReadBuffer(file),
                "",
                null,
                null,
                MemoryUsageSetting.setupMainMemoryOnly(budget.limits().memory()).streamCache)) {
            return document.getSignatureDictionaries().stream()
                    .filter(signature -> !TIMESTAMP.equals(signature.getSubFilter()))
                    .map(PDSignature::getByteRange)
                    .sorted(Comparator.comparingLong(SignedPdf::end))
                    .toList();
        } catch (InvalidPasswordException e) {
            throw new UnreadableDocument(Reason.ENCRYPTED, e);
        } catch (IOException e) {
            throw new UnreadableDocument(Reason.DAMAGED, e);
        }
    }

    private static long end(int[] range) {
        return range.length == BYTE_RANGE ? (long) range[2] + range[3] : Long.MAX_VALUE;
    }

    private static int[] range(SignatureWrapper signature) {
        return signature.getSignatureByteRange().stream()
                .mapToInt(BigInteger::intValue)
                .toArray();
    }

    private Reports reports(Instant at) {
        CommonCertificateVerifier verifier = new CommonCertificateVerifier(true);
        verifier.setTrustedCertSources(lists.certificates());
        PDFDocumentValidator validator = new PDFDocumentValidator(new InMemoryDocument(file));
        validator.setPdfObjFactory(withoutPictures());
        validator.setCertificateVerifier(verifier);
        validator.setValidationTime(Date.from(at));
        validator.setEnableEtsiValidationReport(false);
        return validator.validateDocument(Rules.POLICY);
    }

    /** Nothing of a hostile file is drawn to see whether it looks different. */
    private static IPdfObjFactory withoutPictures() {
        DefaultPdfDifferencesFinder differences = new DefaultPdfDifferencesFinder();
        differences.setMaximalPagesAmountForVisualComparison(0);
        IPdfObjFactory factory = new PdfBoxNativeObjectFactory();
        factory.setPdfDifferencesFinder(differences);
        return factory;
    }

    private Signature signature(SignatureWrapper found, Reports reports, boolean last) {
        boolean intact = found.isSignatureIntact() && found.isSignatureValid() && found.isSignatureByteRangeValid();
        CertificateWrapper certificate = found.getSigningCertificate();
        TimestampWrapper stamp = stamp(found);
        String stampList = stamp == null ? null : list(stamp, reports);
        Trust trust = intact ? trust(found, reports) : Trust.NOT_INTACT;
        if (trust == Trust.EXPIRED_SINCE && stamp != null && stampList != null) {
            trust = whenStamped(found, stamp.getProductionTime().toInstant());
        }
        return new Signature(
                certificate == null ? null : name(certificate),
                certificate == null ? null : filled(certificate.getOrganizationName()),
                instant(found.getClaimedSigningTime()),
                stamp == null ? null : instant(stamp.getProductionTime()),
                stampList,
                intact ? Integrity.INTACT : Integrity.BROKEN,
                coverage(found, last),
                trust,
                trust == Trust.TRUSTED ? list(found.getCertificateChain()).orElse(null) : null,
                certificate != null && certificate.isRevocationDataAvailable());
    }

    /** What it was worth when it was stamped; a trusted timestamp shows that it was made by then. */
    private Trust whenStamped(SignatureWrapper found, Instant stamped) {
        Reports then = reports(stamped);
        boolean passed = then.getSimpleReport().getIndication(found.getId()) == Indication.TOTAL_PASSED;
        return passed ? Trust.TRUSTED : Trust.EXPIRED_SINCE;
    }

    private static @Nullable String name(CertificateWrapper certificate) {
        String common = filled(certificate.getCommonName());
        String joined = Stream.of(certificate.getSurname(), certificate.getGivenName())
                .map(SignedPdf::filled)
                .filter(part -> part != null)
                .reduce("", (one, other) -> one + " " + other);
        return common == null ? filled(joined) : common;
    }

    /** Words of a certificate without signs that nobody sees, which could make a name look like another. */
    private static @Nullable String filled(@Nullable String words) {
        String seen = words == null ? "" : UNSEEN.matcher(words).replaceAll("").strip();
        return seen.isEmpty() ? null : seen;
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    /** The earliest timestamp that belongs to the signature and is sound. */
    private static @Nullable TimestampWrapper stamp(SignatureWrapper found) {
        return found.getAllTimestampsProducedAfterSignatureCreation().stream()
                .filter(stamp -> stamp.isSignatureIntact() && stamp.isMessageImprintDataIntact())
                .min(Comparator.comparing(TimestampWrapper::getProductionTime))
                .orElse(null);
    }

    private @Nullable String list(TimestampWrapper stamp, Reports reports) {
        return reports.getSimpleReport().getIndication(stamp.getId()) == Indication.PASSED
                ? list(stamp.getCertificateChain()).orElse(null)
                : null;
    }

    private Optional<String> list(List<CertificateWrapper> chain) {
        return chain.stream()
                .map(certificate -> lists.listOf(certificate.getId()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Trust trust(SignatureWrapper found, Reports reports) {
        CertificateWrapper certificate = found.getSigningCertificate();
        if (lists.isEmpty()) {
            return Trust.NO_LIST;
        }
        if (certificate == null) {
            return Trust.NO_CERTIFICATE;
        }
        if (!found.isTrustedChain() || list(found.getCertificateChain()).isEmpty()) {
            return Trust.UNKNOWN_ISSUER;
        }
        Indication indication = reports.getSimpleReport().getIndication(found.getId());
        if (indication == Indication.TOTAL_PASSED) {
            return Trust.TRUSTED;
        }
        SubIndication why = reports.getSimpleReport().getSubIndication(found.getId());
        return why == null ? Trust.NOT_PROVEN : trust(why, certificate, instant(found.getClaimedSigningTime()));
    }

    private Trust trust(SubIndication why, CertificateWrapper certificate, @Nullable Instant claimed) {
        return switch (why) {
            case REVOKED, REVOKED_NO_POE, REVOKED_CA_NO_POE -> Trust.REVOKED;
            case EXPIRED -> Trust.EXPIRED;
            case NOT_YET_VALID -> Trust.NOT_YET_VALID;
            case OUT_OF_BOUNDS_NO_POE, OUT_OF_BOUNDS_NOT_REVOKED, NO_POE -> outOfBounds(certificate, claimed);
            case CRYPTO_CONSTRAINTS_FAILURE, CRYPTO_CONSTRAINTS_FAILURE_NO_POE -> Trust.WEAK_ALGORITHM;
            case CHAIN_CONSTRAINTS_FAILURE, CERTIFICATE_CHAIN_GENERAL_FAILURE -> Trust.UNFIT_CERTIFICATE;
            default -> Trust.NOT_PROVEN;
        };
    }

    private Trust outOfBounds(CertificateWrapper certificate, @Nullable Instant claimed) {
        if (certificate.getNotBefore().toInstant().isAfter(now)) {
            return Trust.NOT_YET_VALID;
        }
        boolean before = claimed != null
                && !claimed.isBefore(certificate.getNotBefore().toInstant())
                && !claimed.isAfter(certificate.getNotAfter().toInstant());
        return before ? Trust.EXPIRED_SINCE : Trust.EXPIRED;
    }

    private Coverage coverage(SignatureWrapper found, boolean last) {
        int[] range = range(found);
        long end = end(range);
        if (range.length != BYTE_RANGE || !found.isSignatureByteRangeValid() || end > file.length) {
            return Coverage.UNKNOWN;
        }
        if (blank((int) end)) {
            return Coverage.WHOLE_FILE;
        }
        boolean signedOnly = found.getPdfAnnotationChanges().isEmpty()
                && found.getPdfUndefinedChanges().isEmpty()
                && found.getPdfPageDifferenceConcernedPages().isEmpty()
                && found.getPdfAnnotationsOverlapConcernedPages().isEmpty();
        boolean signedFurther =
                !last && !found.getPdfSignatureOrFormFillChanges().isEmpty();
        boolean kept = found.getPdfSignatureOrFormFillChanges().isEmpty()
                && !found.getPdfExtensionChanges().isEmpty();
        return signedOnly && (signedFurther || kept) ? Coverage.SIGNED_FURTHER : Coverage.APPENDED;
    }

    private boolean blank(int from) {
        for (int i = from; i < file.length; i++) {
            if (file[i] != '\n' && file[i] != '\r' && file[i] != ' ' && file[i] != 0) {
                return false;
            }
        }
        return true;
    }
}
