package vn.lotrinh.progress;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.directive.Refusal;
import vn.lotrinh.page.Texts;
import vn.lotrinh.progress.CheckedClaim.Agreement;
import vn.lotrinh.progress.CheckedClaim.Field;
import vn.lotrinh.progress.CheckedClaim.Place;

/** What is said on pages of claims and signatures that were checked, in one language. */
public final class ProofTexts {

    private final Texts texts;

    /** In the language of those texts. */
    public ProofTexts(Texts texts) {
        this.texts = texts;
    }

    /** The verdict on a claim, and where the file can't be read why not. */
    public String verdict(CheckedClaim checked) {
        return withReason(texts.of("claim.verdict", checked.verdict()), checked.refusal());
    }

    /** The name of a field. */
    public String field(Field field) {
        return texts.of("claim.field", field);
    }

    /** How a field stands to the file. */
    public String agreement(Agreement agreement) {
        return texts.of("claim.agreement", agreement);
    }

    /** How a field stands to the file; where nobody claimed what the file says, that it is the file's word alone. */
    public String agreement(CheckedClaim.Finding finding) {
        return finding.isOfFileAlone() ? texts.of("claim.agreement.of-file-alone") : agreement(finding.agreement());
    }

    /** The fields that nobody claimed and that are taken from the file, or nothing. */
    public String taken(CheckedClaim checked) {
        String fields = checked.findings().stream()
                .filter(CheckedClaim.Finding::isOfFileAlone)
                .map(finding -> field(finding.field()).toLowerCase(texts.locale()))
                .collect(Collectors.joining("; "));
        return fields.isEmpty() ? "" : texts.of("claim.taken", fields);
    }

    /** Where in the file it stands: the page, or in files without pages the paragraph. */
    public String place(Place place) {
        return place.page() > 0
                ? texts.of("claim.place.page", texts.number(place.page()))
                : texts.of("claim.place.paragraph", texts.number(place.paragraph()));
    }

    /** That a file's words come from character recognition. */
    public String recognised() {
        return texts.of("claim.recognised");
    }

    /** What a file is to those who check signatures, and where it can't be checked why not. */
    public String state(CheckedSignatures checked) {
        return withReason(texts.of("signature.state", checked.state()), checked.refusal());
    }

    /** Whether somebody who is trusted vouches for all that stands in a signed file. */
    public String vouching(CheckedSignatures checked) {
        return texts.of(checked.isVouchedFor() ? "signature.file.vouched-for" : "signature.file.not-vouched-for");
    }

    /** Whether what was signed is unchanged. */
    public String integrity(Signature signature) {
        return texts.of("signature.integrity", signature.integrity());
    }

    /** What of the file the signature covers. */
    public String coverage(Signature signature) {
        return texts.of("signature.coverage", signature.coverage());
    }

    /** Whether the signer is trusted and by which list, else why not. */
    public String trust(Signature signature) {
        return signature.list() == null
                ? texts.of("signature.trust." + Texts.code(signature.trust()))
                : texts.of("signature.trust." + Texts.code(signature.trust()), signature.list());
    }

    /** When it was signed by whose word: none, one or two sentences. */
    public List<String> times(Signature signature) {
        List<String> times = new ArrayList<>();
        Instant claimed = signature.claimedAt();
        Instant stamped = signature.stampedAt();
        String list = signature.stampList();
        if (claimed != null) {
            times.add(texts.of("signature.signed-at", texts.moment(claimed)));
        }
        if (stamped != null && list == null) {
            times.add(texts.of("signature.stamped-at", texts.moment(stamped)));
        } else if (stamped != null && list != null) {
            times.add(texts.of("signature.stamped-at.trusted", texts.moment(stamped), list));
        }
        return times;
    }

    /** What is known of whether the certificate was revoked. */
    public String revocation(Signature signature) {
        return signature.revocationKnown()
                ? texts.of("signature.revocation.known")
                : texts.of("signature.revocation.unknown");
    }

    /** A trust list that can't be used. */
    public String problem(TrustProblem problem) {
        return texts.of("signature.list-problem." + Texts.code(problem.what()), problem.place());
    }

    private String withReason(String sentence, @Nullable Refusal refusal) {
        return refusal == null ? sentence : sentence + " " + refusal.sentence(texts.locale());
    }
}
