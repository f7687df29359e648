package vn.lotrinh.progress;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.reader.unit.Provinces;

/**
 * Whether two titles can be those of one document. A title may be shortened, abbreviated or misread by a machine; it is
 * another one only if it cites other numbers, names other provinces, or shares less than half of the words that matter.
 */
final class TitleLikeness {

    /** The words of the shorter title that the longer one must have. */
    private static final double SHARED = 0.5;

    private static final Pattern WORD = Pattern.compile("[a-z0-9]+");
    private static final Pattern FIGURE = Pattern.compile("(?<![a-z0-9])\\d+(?![a-z0-9])");
    private static final Pattern CAPITALISED = Pattern.compile("\\p{Lu}[\\p{L}]*");
    private static final int LONG_WORD = 4;

    /** Words that titles of all kinds have; they tell nothing of which one it is. */
    private static final Set<String> COMMON = Set.copyOf(List.of(
            ("ve viec va cua cac cho trong theo tai den so nam ngay thang o tren voi tu la nhung mot phe duyet ban hanh trien khai "
                            + "thuc hien ke hoach nghi quyet chuong trinh hanh dong quyet dinh chi thi thong bao ket luan nq kh ct qd kl tb")
                    .split(" ")));

    private TitleLikeness() {}

    static boolean alike(String one, String other) {
        String left = DocumentNumber.fold(one);
        String right = DocumentNumber.fold(other);
        return left.equals(right)
                || !excludeEachOther(figures(left), figures(right))
                        && !excludeEachOther(provinces(one), provinces(other))
                        && share(left, right) >= SHARED;
    }

    /** Whether two names of bodies are the same but for single misread letters. */
    static boolean sameName(String one, String other) {
        List<String> left = words(DocumentNumber.fold(one));
        List<String> right = words(DocumentNumber.fold(other));
        if (left.size() != right.size()) {
            return false;
        }
        int misread = 0;
        for (int i = 0; i < left.size(); i++) {
            if (!left.get(i).equals(right.get(i))) {
                misread++;
                if (!nearly(left.get(i), right.get(i))) {
                    return false;
                }
            }
        }
        return misread <= left.size() / LONG_WORD;
    }

    /** Both name some, and none of them in common. */
    private static boolean excludeEachOther(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return !one.isEmpty() && !other.isEmpty() && both.isEmpty();
    }

    private static Set<String> figures(String folded) {
        return FIGURE.matcher(folded)
                .results()
                .map(MatchResult::group)
                .map(figure -> figure.replaceFirst("^0+(?=\\d)", ""))
                .collect(Collectors.toSet());
    }

    private static Set<String> provinces(String words) {
        Set<String> found = new LinkedHashSet<>();
        CAPITALISED.matcher(words).results().forEach(word -> {
            String province = Provinces.at(words.substring(word.start()));
            if (province != null) {
                found.add(province);
            }
        });
        return found;
    }

    private static double share(String left, String right) {
        List<String> one = telling(left);
        List<String> other = telling(right);
        if (one.isEmpty() || other.isEmpty()) {
            // Only words that every title has: they are all that there is to compare.
            one = words(left);
            other = words(right);
        }
        List<String> shorter = one.size() <= other.size() ? one : other;
        List<String> rest = new ArrayList<>(one.size() <= other.size() ? other : one);
        int shared = 0;
        for (String word : shorter) {
            String found = counterpart(word, rest);
            if (found != null) {
                rest.remove(found);
                shared++;
            }
        }
        return shorter.isEmpty() ? 0 : (double) shared / shorter.size();
    }

    private static @Nullable String counterpart(String word, List<String> among) {
        if (among.contains(word)) {
            return word;
        }
        return among.stream().filter(other -> nearly(word, other)).findFirst().orElse(null);
    }

    /** Whether words differ by one letter that was misread, left out or added. */
    private static boolean nearly(String one, String other) {
        String shorter = one.length() <= other.length() ? one : other;
        String longer = shorter.equals(one) ? other : one;
        if (shorter.length() < LONG_WORD - 1 || longer.length() - shorter.length() > 1) {
            return false;
        }
        int same = 0;
        while (same < shorter.length() && shorter.charAt(same) == longer.charAt(same)) {
            same++;
        }
        int tail = longer.length() == shorter.length() ? same + 1 : same;
        return shorter.substring(Math.min(tail, shorter.length())).equals(longer.substring(same + 1));
    }

    private static List<String> telling(String folded) {
        return words(folded).stream().filter(word -> !COMMON.contains(word)).toList();
    }

    private static List<String> words(String folded) {
        return WORD.matcher(folded).results().map(MatchResult::group).toList();
    }
}
