package vn.lotrinh.cascade;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** How rare words are in a set of tasks: what few of them have tells more. */
final class Rarity {

    private final Map<String, Integer> holders = new HashMap<>();
    private final int size;
    private final Set<String> title;

    /**
     * Counts the words of tasks.
     *
     * @param title words that tell nothing, since both directives are about them as a whole
     */
    Rarity(Collection<Duty> duties, Set<String> title) {
        duties.forEach(duty -> duty.wording().phrases().forEach(word -> holders.merge(word, 1, Integer::sum)));
        this.size = duties.size();
        this.title = title;
    }

    /** The weight of a word: 0 for one that all have, growing with rareness. */
    double weight(String word) {
        double weight = Math.log((size + 1.0) / (holders.getOrDefault(word, 0) + 0.5)) * CommonWords.telling(word);
        return Math.max(0, title.contains(word) ? weight / 4 : weight);
    }

    /** The weight of words together. */
    double weight(Collection<String> words) {
        return words.stream().mapToDouble(this::weight).sum();
    }

    /** The weight of a word that two tasks alone have: the unit in which thresholds are given, whatever the size of the set. */
    double ofPair() {
        return Math.log((size + 1.0) / 2.5);
    }
}
