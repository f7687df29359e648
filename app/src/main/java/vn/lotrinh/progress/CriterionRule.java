package vn.lotrinh.progress;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import vn.lotrinh.obligation.Criterion;

/**
 * Whether evidence is of a sort that can meet a completion criterion. What counts as done has to be declared for each task: in
 * 05/2024 two of the Government's schemes counted as done when they were submitted, not when they were approved (DOMAIN: Báo
 * Ngày Nay, 05/2024). No act is known that says which sort of document proves what; these are the system's own demands.
 */
final class CriterionRule {

    private static final Set<String> SUBMITTING = Set.of("report", "letter");

    /** The symbol of a tờ trình: {@code 4124/TTr-BKHĐT}, {@code 12-TTr/TU}. */
    private static final Pattern SUBMISSION = Pattern.compile("[/-]TTr(?:[/-]|$)", Pattern.CASE_INSENSITIVE);

    private CriterionRule() {}

    /** The answer of the rule. */
    enum Fits {
        /** It is of that sort. */
        YES,
        /** It is not, or something is missing that has to be there. */
        NO,
        /** A person has to look. */
        NEEDS_A_PERSON
    }

    /**
     * An answer with its reason.
     *
     * @param fits the answer
     * @param reason its stable code
     */
    record Answer(Fits fits, String reason) {
        static Answer yes(String reason) {
            return new Answer(Fits.YES, reason);
        }

        static Answer no(String reason) {
            return new Answer(Fits.NO, reason);
        }

        static Answer person(String reason) {
            return new Answer(Fits.NEEDS_A_PERSON, reason);
        }

        /** The stable code of the answer. */
        String code() {
            return fits.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Whether something said to prove completion can. */
    static Answer of(Criterion criterion, Evidence.Said said) {
        Claim claim = said.claim();
        boolean document = claim.number() != null && claim.issuer() != null;
        boolean submission = isSubmission(claim);
        return switch (criterion) {
            case HELD -> said.summary().isBlank() ? Answer.no("says-nothing") : Answer.yes("event");
            case SUBMITTED -> claim.number() == null ? Answer.no("no-number") : Answer.yes("document");
            case ISSUED -> issued(document, submission);
            case APPROVED -> submission ? Answer.no("only-submitted") : issued(document, false);
            case IN_FORCE -> document ? Answer.person("in-force-day") : Answer.no("no-number-or-issuer");
            case PERFORMED -> said.summary().isBlank() ? Answer.no("says-nothing") : Answer.person("no-criterion");
        };
    }

    private static boolean isSubmission(Claim claim) {
        String kind = claim.kind();
        String number = claim.number();
        return kind != null && SUBMITTING.contains(kind)
                || number != null && SUBMISSION.matcher(number).find();
    }

    private static Answer issued(boolean document, boolean submission) {
        if (!document) {
            return Answer.no("no-number-or-issuer");
        }
        return submission ? Answer.person("may-be-only-submitted") : Answer.yes("document");
    }
}
