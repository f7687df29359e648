package vn.lotrinh.organization;

import java.util.List;
import java.util.stream.Stream;
import vn.lotrinh.organization.Transfer.Share;
import vn.lotrinh.reader.text.Folding;

/** To whom an obligation passes by an event. */
public sealed interface Allocation {

    /**
     * The rule decides.
     *
     * @param to who takes it over
     * @param by which share of the event it belongs to
     * @param word the word of the obligation that decided, or empty
     */
    record Passes(long to, Share by, String word) implements Allocation {}

    /** It stays with the unit that has it, which goes on. */
    record Stays() implements Allocation {}

    /**
     * The rule does not decide; a person has to.
     *
     * @param candidates who could take it over
     */
    record Undecided(List<Long> candidates) implements Allocation {}

    /**
     * Allocates what a unit owes when an event takes work from it.
     *
     * @param event the event
     * @param from the unit
     * @param words what is owed
     */
    static Allocation of(UnitEvent event, long from, String words) {
        List<Transfer> transfers = event.from(from);
        List<Long> receivers = receivers(transfers.stream());
        if (receivers.size() == 1 && transfers.stream().allMatch(transfer -> transfer.share() == Share.WHOLE)) {
            return new Passes(receivers.getFirst(), Share.WHOLE, "");
        }
        List<Named> named = transfers.stream()
                .flatMap(transfer -> Named.of(transfer, words).stream())
                .toList();
        List<Long> told = named.stream().map(Named::to).distinct().toList();
        if (told.size() == 1) {
            return new Passes(
                    told.getFirst(), named.getFirst().by(), named.getFirst().word());
        }
        if (told.size() > 1) {
            return new Undecided(told);
        }
        List<Long> rest = receivers(transfers.stream().filter(transfer -> transfer.share() == Share.REST));
        if (rest.size() == 1) {
            return new Passes(rest.getFirst(), Share.REST, "");
        }
        return event.ends(from) ? new Undecided(receivers) : new Stays();
    }

    private static List<Long> receivers(Stream<Transfer> transfers) {
        return transfers
                .flatMap(transfer -> Stream.ofNullable(transfer.to()))
                .distinct()
                .toList();
    }

    /** A word of the obligation that a share names. */
    record Named(long to, Share by, String word) {
        private static List<Named> of(Transfer transfer, String words) {
            Long to = transfer.to();
            if (to == null || transfer.share() != Share.FUNCTION && transfer.share() != Share.TERRITORY) {
                return List.of();
            }
            return transfer.words().stream()
                    .filter(word -> stands(Folding.match(word), Folding.match(words)))
                    .map(word -> new Named(to, transfer.share(), word))
                    .limit(1)
                    .toList();
        }

        private static boolean stands(String word, String text) {
            for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
                boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
                int end = at + word.length();
                if (begins && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
                    return true;
                }
            }
            return false;
        }
    }
}
