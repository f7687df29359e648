package vn.lotrinh.progress;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.directive.Refusal;

/**
 * What became of checking a file's signatures.
 *
 * @param state what the file is
 * @param signatures its signatures in the order in which they were made
 * @param refusal why the file can't be checked, or {@code null}
 */
public record CheckedSignatures(
        State state, List<Signature> signatures, @Nullable Refusal refusal) {

    /** Copies the list. */
    public CheckedSignatures {
        signatures = List.copyOf(signatures);
    }

    /** What a file is to those who check signatures. */
    public enum State {
        /** It carries signatures. */
        SIGNED,
        /** It carries none. */
        UNSIGNED,
        /** It is no PDF; signatures of other files are not checked. */
        NOT_A_PDF,
        /** It can't be checked. */
        UNREADABLE
    }

    /**
     * Whether a trusted signer vouches for all that stands in the file. Usually that is the last one: a leader signs first,
     * then the office puts number, date and seal in and signs for the body.
     */
    public boolean isVouchedFor() {
        return signatures.stream().anyMatch(Signature::vouchesForFile);
    }

    static CheckedSignatures of(List<Signature> signatures) {
        return new CheckedSignatures(signatures.isEmpty() ? State.UNSIGNED : State.SIGNED, signatures, null);
    }

    static CheckedSignatures notAPdf() {
        return new CheckedSignatures(State.NOT_A_PDF, List.of(), null);
    }

    static CheckedSignatures unreadable(Refusal refusal) {
        return new CheckedSignatures(State.UNREADABLE, List.of(), refusal);
    }
}
