package vn.lotrinh.cascade;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.cascade.Ground.Kind;

/**
 * Finds which tasks of a child directive implement which of a parent's, by their words alone. It would rather miss a pair than
 * propose a wrong one: what is alike with two parents is proposed for neither, unless it is by far the best for one.
 *
 * <p>Alike are tasks that bring forth the same product of the same object, and tasks that share words which few others of the
 * two directives have, as a share of all that each says. A citation of the parent's number speaks for a pair, and so does the
 * same year.
 */
final class Matching {

    /** Below this nothing is proposed. */
    static final double FLOOR = 0.3;

    /** By so much the best parent must be better than the next. */
    private static final double MARGIN = 0.06;

    /** From here on a child is proposed although another child is the better one for the parent: several take up one duty. */
    private static final double STRONG = 0.5;

    private static final double PRODUCT = 0.16;
    private static final double CITED = 0.12;
    private static final double SAME_YEAR = 0.03;

    /** What is left of the likeness of two tasks that share nothing but one name: {@code an toàn thông tin mạng}. */
    private static final double ONE_NAME = 0.75;

    private static final int LONGEST_NAME = 5;

    /** From here on one is the other's words, however common these are. */
    private static final double VERBATIM = 0.85;

    /** So many words that nobody else has two tasks must at least share, or the like of them. */
    private static final double LEAST_SHARED = 1.6;

    /** So many such words a task is taken to have at least; a short one is soon alike by chance. */
    private static final double LEAST_WEIGHT = 4.5;

    private static final int SHOWN = 6;

    private final Rarity rarity;

    private Matching(Rarity rarity) {
        this.rarity = rarity;
    }

    /**
     * A pair.
     *
     * @param child the child's task
     * @param parent the parent's task
     * @param score from 0 to 1
     * @param grounds why
     */
    record Pair(long child, long parent, double score, List<Ground> grounds) {}

    /**
     * The pairs of two directives.
     *
     * @param title what both are about as a whole
     */
    static List<Pair> of(Collection<Duty> children, Collection<Duty> parents, String title) {
        List<Duty> all = new ArrayList<>(children);
        all.addAll(parents);
        Matching matching = new Matching(new Rarity(all, Wording.of(title).phrases()));
        List<Pair> pairs = new ArrayList<>();
        for (Duty child : children) {
            for (Duty parent : parents) {
                Pair pair = matching.pair(child, parent);
                if (pair != null) {
                    pairs.add(pair);
                }
            }
        }
        return best(pairs);
    }

    private static List<Pair> best(List<Pair> pairs) {
        Map<Long, List<Pair>> ofChild = pairs.stream().collect(Collectors.groupingBy(Pair::child));
        Map<Long, Double> bestOfParent = new HashMap<>();
        pairs.forEach(pair -> bestOfParent.merge(pair.parent(), pair.score(), Math::max));
        return pairs.stream()
                .filter(pair -> pair.score() >= FLOOR)
                .filter(pair -> stands(pair, ofChild.getOrDefault(pair.child(), List.of())))
                .filter(pair -> pair.score() >= STRONG || pair.score() >= bestOfParent.getOrDefault(pair.parent(), 0.0))
                .sorted(Comparator.comparingDouble(Pair::score).reversed())
                .toList();
    }

    private static boolean stands(Pair pair, List<Pair> others) {
        return others.stream()
                .allMatch(other -> other.parent() == pair.parent() || other.score() <= pair.score() - MARGIN);
    }

    private @Nullable Pair pair(Duty child, Duty parent) {
        Set<String> shared = new LinkedHashSet<>(parent.wording().phrases());
        shared.retainAll(child.wording().phrases());
        double weight = rarity.weight(shared);
        if (weight < LEAST_SHARED * rarity.ofPair()) {
            return null;
        }
        double likeness = weight
                / Math.sqrt(rarity.weight(parent.wording().phrases())
                        * rarity.weight(child.wording().phrases()));
        double least = LEAST_WEIGHT * rarity.ofPair();
        double ofParent = Math.max(least, rarity.weight(parent.wording().phrases()));
        double ofChild = Math.max(least, rarity.weight(child.wording().phrases()));
        double score = weight / Math.sqrt(ofParent * ofChild);
        List<Ground> grounds = new ArrayList<>();
        String product = product(child.wording(), parent.wording());
        if (!product.isEmpty()) {
            score += PRODUCT;
            grounds.add(new Ground(Kind.PRODUCT, List.of(product)));
        }
        List<String> words = words(child.wording(), parent.wording());
        grounds.add(new Ground(Kind.WORDS, words));
        if (product.isEmpty() && isOneName(words)) {
            score *= ONE_NAME;
        }
        if (likeness >= VERBATIM && child.wording().syllables() >= LONGEST_NAME + 1) {
            score = Math.max(score, likeness);
        }
        Set<String> numbers = new LinkedHashSet<>(child.wording().numbers());
        numbers.retainAll(parent.wording().numbers());
        if (!numbers.isEmpty()) {
            score += CITED;
            grounds.add(new Ground(Kind.CITATION, List.copyOf(numbers)));
        }
        if (isSameYear(child.due(), parent.due())) {
            score += SAME_YEAR;
            grounds.add(new Ground(Kind.HORIZON, List.of()));
        }
        return new Pair(child.id(), parent.id(), Math.min(1, score), grounds);
    }

    private static boolean isOneName(List<String> rows) {
        return rows.size() == 1 && rows.getFirst().split(" ").length <= LONGEST_NAME;
    }

    /** The rows of words that both have, the rarest ones, in the order of the child's. */
    private List<String> words(Wording child, Wording parent) {
        List<String> rows = child.common(parent);
        List<String> rarest = rows.stream()
                .sorted(Comparator.comparingDouble((String row) -> rarity.weight(child.pairsOf(row)))
                        .reversed())
                .limit(SHOWN)
                .toList();
        return rows.stream().filter(rarest::contains).toList();
    }

    /** A product that both bring forth of the same object; the words of an object must be more than a chance. */
    private String product(Wording child, Wording parent) {
        String found = "";
        double weight = rarity.ofPair();
        for (Map.Entry<String, Set<String>> product : parent.products().entrySet()) {
            Set<String> object = new LinkedHashSet<>(product.getValue());
            object.retainAll(child.products().getOrDefault(product.getKey(), Set.of()));
            if (rarity.weight(object) > weight) {
                weight = rarity.weight(object);
                found = product.getKey();
            }
        }
        return found;
    }

    private static boolean isSameYear(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one != null && other != null && one.getYear() == other.getYear();
    }
}
