package vn.lotrinh.reader.evaluation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;

/** Pairs labelled values with read ones, the most alike first. */
final class Pairing {

    private record Candidate(double likeness, int gold, int got) {}

    /** The most alike first; of equals the later, as the reference scorer does. */
    private static final Comparator<Candidate> ORDER = Comparator.comparingDouble(Candidate::likeness)
            .thenComparingInt(Candidate::gold)
            .thenComparingInt(Candidate::got)
            .reversed();

    private Pairing() {}

    /** From places in {@code gold} to places in {@code got}; pairs are at least {@code least} alike. */
    static <T> Map<Integer, Integer> of(List<T> gold, List<T> got, ToDoubleBiFunction<T, T> likeness, double least) {
        BitSet usedGold = new BitSet();
        BitSet usedGot = new BitSet();
        Map<Integer, Integer> pairs = new LinkedHashMap<>();
        for (Candidate candidate : candidates(gold, got, likeness, least)) {
            if (!usedGold.get(candidate.gold) && !usedGot.get(candidate.got)) {
                usedGold.set(candidate.gold);
                usedGot.set(candidate.got);
                pairs.put(candidate.gold, candidate.got);
            }
        }
        return pairs;
    }

    private static <T> List<Candidate> candidates(
            List<T> gold, List<T> got, ToDoubleBiFunction<T, T> likeness, double least) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < gold.size(); i++) {
            for (int j = 0; j < got.size(); j++) {
                double alike = likeness.applyAsDouble(gold.get(i), got.get(j));
                if (alike >= least) {
                    candidates.add(new Candidate(alike, i, j));
                }
            }
        }
        candidates.sort(ORDER);
        return candidates;
    }
}
