package vn.lotrinh.progress;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.obligation.Criterion;
import vn.lotrinh.obligation.History;
import vn.lotrinh.page.Texts;
import vn.lotrinh.reader.letterhead.Kind;

/**
 * Evidence with all that a page shows of it.
 *
 * @param evidence the evidence
 * @param state how its claim of completion stands, or {@code null} where it claims none
 * @param findings what the file says beside what is said of it, or {@code null} where there is no file
 * @param fits code of whether it is of a sort that can meet the criterion, or empty where it claims no completion
 * @param why code of the reason for that, or empty
 * @param supersededBy the later evidence that takes its place, or {@code null}
 * @param superseded whether it does so already; otherwise it waits for review
 */
public record ShownEvidence(
        Evidence evidence,
        History.@Nullable Proof state,
        @Nullable Findings findings,
        String fits,
        String why,
        @Nullable Long supersededBy,
        boolean superseded) {

    /** Several, in their order. */
    static List<ShownEvidence> of(List<Evidence> all, History history, Criterion criterion) {
        Map<Long, History.Proof> proofs = history.proofs();
        Map<Long, Long> later = new HashMap<>();
        all.forEach(one -> {
            Long before = one.supersedes();
            if (before != null && proofs.get(one.id()) != History.Proof.RETURNED) {
                later.put(before, one.id());
            }
        });
        return all.stream()
                .map(one -> of(one, proofs, criterion, later.get(one.id())))
                .toList();
    }

    private static ShownEvidence of(
            Evidence one, Map<Long, History.Proof> proofs, Criterion criterion, @Nullable Long later) {
        History.Proof state = proofs.get(one.id());
        boolean superseded = later != null && proofs.get(later) != History.Proof.AWAITING;
        Findings findings = Findings.of(one.findings());
        if (one.said().proves() != Evidence.Proof.DONE) {
            return new ShownEvidence(one, null, findings, "", "", later, superseded);
        }
        CriterionRule.Answer answer = CriterionRule.of(criterion, one.said());
        return new ShownEvidence(one, state, findings, answer.code(), answer.reason(), later, superseded);
    }

    /** Code of how the file stands to what is said of it: {@code none}, {@code unreadable}, {@code differs}, {@code agrees}, {@code
     * unclaimed} where the unit said nothing of it, {@code in-part} where the file does not say all that the unit said, {@code
     * of-file-alone} where it only says other things, or {@code silent} where nothing could be read from it. */
    public String agreement() {
        Findings found = findings;
        if (found == null) {
            return evidence.document() == null ? "none" : "silent";
        }
        return switch (found.claim().verdict()) {
            case UNREADABLE -> "unreadable";
            case DIFFERS -> "differs";
            case AGREES -> "agrees";
            case NOTHING_CLAIMED -> isAny(found.claim(), CheckedClaim.Finding::isOfFileAlone) ? "unclaimed" : "silent";
            case IN_PART -> inPart(found.claim());
        };
    }

    private static String inPart(CheckedClaim claim) {
        return isAny(claim, one -> one.agreement() == CheckedClaim.Agreement.AGREES)
                ? "in-part"
                : isAny(claim, CheckedClaim.Finding::isOfFileAlone) ? "of-file-alone" : "silent";
    }

    private static boolean isAny(CheckedClaim claim, Predicate<CheckedClaim.Finding> what) {
        return claim.findings().stream().anyMatch(what);
    }

    /** The kind of the document in words, or nothing where it is none of those known. */
    public String kind(Texts texts) {
        return kind(evidence.said().claim().kind(), texts);
    }

    static String kind(@Nullable String code, Texts texts) {
        return Arrays.stream(Kind.values())
                .filter(kind -> Texts.code(kind).equals(code))
                .findFirst()
                .map(kind -> texts.of("kind", kind))
                .orElse("");
    }
}
