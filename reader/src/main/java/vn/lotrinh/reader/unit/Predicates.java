package vn.lotrinh.reader.unit;

import vn.lotrinh.reader.text.PhraseTable.Found;
import vn.lotrinh.reader.text.Tokens;
import vn.lotrinh.reader.unit.UnitLexicon.Predicate;

/** Tells what the words behind a name say: whether they order work. */
public final class Predicates {

    private static final int FAR = 45;

    private Predicates() {}

    /** Whether a predicate that orders work begins at a token. */
    public static boolean orders(Tokens tokens, int at) {
        Found<Predicate> verb = UnitLexicon.shipped().verb(tokens, at);
        return verb != null
                && switch (verb.value()) {
                    case ORDER, WEAK, LINK -> true;
                    case TELL, PART -> false;
                };
    }

    /** Whether words follow that occur in no name: chủ trì, khẩn trương, có trách nhiệm. */
    public static boolean isClear(Tokens tokens, int at) {
        Found<Predicate> verb = UnitLexicon.shipped().predicate(tokens, at);
        return verb != null
                && (verb.value() == Predicate.LINK || tokens.are(at, "chủ trì") || tokens.are(at, "phối hợp"));
    }

    /** Whether a predicate that only tells begins at a token: đã, là, gồm. */
    public static boolean tells(Tokens tokens, int at) {
        Found<Predicate> verb = UnitLexicon.shipped().predicate(tokens, at);
        return verb != null && verb.value() == Predicate.TELL;
    }

    /** Where behind a clause such as "được phân công …" the words có trách nhiệm stand in the same sentence, or -1. */
    public static int duty(Tokens tokens, int at) {
        if (!tokens.is(at, "được") && !tokens.is(at, "có")) {
            return -1;
        }
        for (int i = at; i < Math.min(tokens.size(), at + FAR); i++) {
            if (tokens.is(i, ".") || tokens.is(i, ";")) {
                return -1;
            }
            if (tokens.are(i, "có trách nhiệm") || tokens.are(i, "chịu trách nhiệm") || tokens.are(i, "khẩn trương")) {
                return i;
            }
        }
        return -1;
    }
}
