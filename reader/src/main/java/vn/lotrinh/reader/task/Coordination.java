package vn.lotrinh.reader.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.lotrinh.reader.document.Passage;
import vn.lotrinh.reader.document.Quote;
import vn.lotrinh.reader.text.Signs;
import vn.lotrinh.reader.text.Tokens;
import vn.lotrinh.reader.unit.UnitList;
import vn.lotrinh.reader.unit.UnitList.Listed;

/** Whom a sentence names as coordinating: {@code phối hợp (chặt chẽ) (với) …}, each time that it says so. */
final class Coordination {

    private static final String RULE = "phối hợp với <cơ quan>";

    private static final Signs SIGNS = Signs.of("phối");

    private static final List<String> MANNER = List.of(
            "chặt chẽ",
            "thường xuyên",
            "đồng bộ",
            "có hiệu quả",
            "hiệu quả",
            "tốt",
            "kịp thời",
            "chủ động",
            "tích cực",
            "nhịp nhàng",
            "cùng với",
            "cùng",
            "với",
            ",",
            ":");

    private static final Set<String> NOUN_BEFORE = Set.of("sự", "quy", "chế", "công", "tác", "mối", "cơ");

    private Coordination() {}

    /** The units that coordinate, in order, each once. */
    static List<Quote> in(Sentence sentence) {
        return SIGNS.in(sentence.form())
                ? in(sentence.words(), Tokens.of(sentence.words().text(), sentence.form()))
                : List.of();
    }

    private static List<Quote> in(Passage sentence, Tokens tokens) {
        List<Quote> found = new ArrayList<>();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (tokens.are(i, "phối hợp") && !(i > 0 && NOUN_BEFORE.contains(tokens.form(i - 1)))) {
                addListed(found, sentence, tokens, i + 2);
            }
        }
        return found;
    }

    private static int behindManner(Tokens tokens, int start) {
        for (String manner : MANNER) {
            if (tokens.are(start, manner)) {
                return behindManner(tokens, start + manner.split(" ").length);
            }
        }
        return start;
    }

    private static void addListed(List<Quote> found, Passage sentence, Tokens tokens, int start) {
        int i = behindManner(tokens, start);
        Listed listed = UnitList.at(sentence, tokens, i);
        for (Quote unit : listed.mentions()) {
            boolean known = found.stream().anyMatch(other -> other.text().equalsIgnoreCase(unit.text()));
            if (!known) {
                found.add(new Quote(unit.text(), unit.span(), RULE, Math.min(unit.confidence(), 0.95)));
            }
        }
    }
}
