package vn.lotrinh.organization;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is meant by the words of a directive.
 *
 * @param status whether that is known
 * @param matches who is meant: one unit or collective, or several where the words list them; empty unless it is resolved
 * @param alternatives who could be meant where the words are ambiguous, and who bears a similar name where they are unknown;
 *     the likeliest first. None of them is ever taken without a person
 * @param context the province or body relative to which the words are meant, so that {@code Sở KH&CN} in directives of two
 *     provinces are two units; set for unknown names and for collectives that each province has its own of; {@code null}
 *     where the words are not relative to anything
 * @param wording the words with abbreviations spelled out, in the form in which names are compared; with the context the
 *     same for the same name written in two ways
 */
public record Resolution(
        Status status,
        List<Match> matches,
        List<Long> alternatives,
        @Nullable Long context,
        String wording) {

    /** Copies the lists. */
    public Resolution {
        matches = List.copyOf(matches);
        alternatives = List.copyOf(alternatives);
    }

    /** Whether it is known who is meant. */
    public enum Status implements Coded {
        /** It is. */
        RESOLVED,
        /** Several could be meant. */
        AMBIGUOUS,
        /** Nobody of that name is known. */
        UNKNOWN
    }

    /** How sure it is. */
    public enum Confidence implements Coded {
        /** The words name it. */
        HIGH,
        /** A person should look. */
        LOW
    }

    /** Why an entry is taken to be meant. */
    public enum Reason implements Coded {
        /** It is its official name on that day. */
        OFFICIAL_NAME,
        /** It is its usual short name on that day. */
        SHORT_NAME,
        /** It is another spelling or an abbreviation of its name. */
        ALIAS,
        /** It is its code on that day. */
        CODE,
        /** The office of its head or its standing committee is named. */
        OFFICE,
        /** The words elide what an earlier member of the same list says: {@code các bộ Xây dựng, Tài chính}. */
        ELIDED,
        /** It is named relative to the province of the issuer or of the words themselves. */
        RELATIVE,
        /** It is the name of a collective. */
        COLLECTIVE,
        /** It is the name of a collective, of which only some are meant: {@code các bộ, ngành liên quan}. */
        COLLECTIVE_IN_PART,
        /** It bore the name before that day. */
        FORMER_NAME,
        /** It bears the name only after that day. */
        LATER_NAME
    }

    /**
     * One that is meant.
     *
     * @param entry the unit or collective
     * @param reason why
     * @param confidence how sure that is
     * @param words the words that decided, as written
     */
    public record Match(long entry, Reason reason, Confidence confidence, String words) {}

    /** Whether it is known who is meant, and no match needs a person's look. */
    public boolean isCertain() {
        return status == Status.RESOLVED && matches.stream().allMatch(match -> match.confidence() == Confidence.HIGH);
    }
}
