package vn.lotrinh.progress;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
 */
public record ShownEvidence(
        Evidence evidence,
        History.@Nullable Proof state,
        @Nullable Findings findings,
        String fits,
        String why,
        @Nullable Long supersededBy) {

    /** Several, in their order. */
    static List<ShownEvidence> of(List<Evidence> all, History history, Criterion criterion) {
        Map<Long, History.Proof> proofs = history.proofs();
        Map<Long, Long> later = new HashMap<>();
        all.forEach(one -> {
            Long before = one.supersedes();
            if (before != null) {
                later.put(before, one.id());
            }
        });
        return all.stream()
                .map(one -> of(one, proofs.get(one.id()), criterion, later.get(one.id())))
                .toList();
    }

    private static ShownEvidence of(
            Evidence one, History.@Nullable Proof state, Criterion criterion, @Nullable Long later) {
        Findings findings = Findings.of(one.findings());
        if (one.said().proves() != Evidence.Proof.DONE) {
            return new ShownEvidence(one, null, findings, "", "", later);
        }
        CriterionRule.Answer answer = CriterionRule.of(criterion, one.said());
        return new ShownEvidence(one, state, findings, answer.code(), answer.reason(), later);
    }

    /** Code of how the file stands to what is said of it: {@code none}, {@code unreadable}, {@code differs}, {@code agrees} or {@code silent}. */
    public String agreement() {
        Findings found = findings;
        if (found == null) {
            return evidence.document() == null ? "none" : "silent";
        }
        return switch (found.claim().verdict()) {
            case UNREADABLE -> "unreadable";
            case DIFFERS -> "differs";
            case AGREES -> "agrees";
            case IN_PART, NOTHING_CLAIMED -> "silent";
        };
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
