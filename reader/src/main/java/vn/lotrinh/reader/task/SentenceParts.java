package vn.lotrinh.reader.task;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.reader.document.Passage;

/** Cuts words at sentences that address somebody else, and at numbers in brackets. */
final class SentenceParts {

    // Both patterns begin with a look at one character: most places fail there, before anything slower is tried.
    private static final Pattern SENTENCE_END = Pattern.compile("(?=\\s)(?<=[\\p{L})\\d”\"][.])\\s+(?=\\p{Lu})");
    private static final Pattern ENUMERATED =
            Pattern.compile("(?=\\()(?:^|(?<=[:;,.]\\s))\\((\\d{1,2})\\)\\s*(?=\\p{L})");

    private final Passage words;
    private final List<Sentence> parts = new ArrayList<>();
    private int start;
    private @Nullable Addressee current;

    private SentenceParts(Passage words) {
        this.words = words;
    }

    /** The parts, in order; the sentence itself where it has only one. */
    static List<Sentence> of(Sentence sentence) {
        List<Sentence> enumerated = enumerated(sentence.words());
        if (enumerated.size() > 1) {
            return enumerated;
        }
        List<Sentence> cut = new SentenceParts(sentence.words()).cut();
        return cut.size() == 1 ? List.of(sentence) : cut;
    }

    private List<Sentence> cut() {
        Matcher end = SENTENCE_END.matcher(words.text());
        while (end.find()) {
            cutAt(end.start(), end.end());
        }
        parts.add(new Sentence(words.from(start)));
        return parts;
    }

    /** Cuts where one sentence ends and the next one begins, if the next one addresses somebody else. */
    private void cutAt(int end, int next) {
        Sentence rest = new Sentence(words.from(next));
        Addressee addressee = rest.addressee();
        boolean changes =
                addressee != null && !addressee.heading() && !rest.form().startsWith("căn cứ");
        if (!changes && !Formula.matches(first(rest.words().text()))) {
            return;
        }
        Sentence before = new Sentence(words.part(start, end));
        if (current == null) {
            current = before.addressee();
        }
        boolean parted = current == null
                ? start == 0 && changes
                : addressee == null || !UnitNames.within(addressee.units(), current.units());
        if (parted) {
            parts.add(before);
            start = next;
            current = addressee;
        }
    }

    private static String first(String words) {
        Matcher end = SENTENCE_END.matcher(words);
        return end.find() ? words.substring(0, end.start()) : words;
    }

    private static List<Sentence> enumerated(Passage words) {
        Matcher matcher = ENUMERATED.matcher(words.text());
        List<Integer> starts = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        while (matcher.find()) {
            if (Integer.parseInt(matcher.group(1)) == starts.size() + 1) {
                starts.add(matcher.start());
                ends.add(matcher.end());
            }
        }
        List<Sentence> parts = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : words.text().length();
            parts.add(new Sentence(words.part(ends.get(i), end)));
        }
        boolean cut = starts.size() > 1 && assignsEach(new Sentence(words.part(0, starts.getFirst())), parts);
        return cut ? parts : List.of();
    }

    /** Numbers in brackets part tasks only where a unit alone stands before them, or each part addresses somebody. */
    private static boolean assignsEach(Sentence before, List<Sentence> parts) {
        Addressee announced = before.addressee();
        boolean heading = announced != null && announced.heading();
        long addressed = parts.stream().filter(part -> part.addressee() != null).count();
        return heading || addressed * 2 > parts.size();
    }
}
