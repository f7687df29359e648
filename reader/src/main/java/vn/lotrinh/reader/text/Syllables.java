package vn.lotrinh.reader.text;

import java.util.List;
import java.util.Set;

/** Tells whether a word can be a Vietnamese syllable: its onset, rhyme and tone exist together. */
public final class Syllables {

    /** An onset stands before those that it begins with. */
    private static final List<String> ONSETS = List.of(
            "ngh", "ng", "nh", "kh", "ph", "th", "tr", "ch", "gh", "gi", "qu", "b", "c", "d", "đ", "g", "h", "k", "l",
            "m", "n", "p", "r", "s", "t", "v", "x");

    private static final Set<String> RHYMES =
            Set.of(("a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây"
                            + " e ec em en eng eo ep et ê êch êm ên ênh êp êt êu êc êng i ia ich iêc iêm iên iêng iêp"
                            + " iêt iêu im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm"
                            + " oăn oăng oăt oc oe oen oeo oet oi om on ong oong ooc op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi"
                            + " ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt"
                            + " uơ up ut uy uya uych uyên uyêt uynh uyt uyu uăng ư ưa ưc ưi ưm ưn ưng ươc ươi ươm"
                            + " ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu")
                    .split(" "));

    private Syllables() {}

    /** Whether the word, in any case and spelling, can be a Vietnamese syllable. */
    public static boolean isSyllable(String word) {
        if (word.isEmpty() || word.length() > 7) {
            return false;
        }
        int tones = 0;
        int tone = Letters.LEVEL;
        for (int i = 0; i < word.length(); i++) {
            int found = Letters.tone(Character.toLowerCase(word.charAt(i)));
            if (found != Letters.LEVEL) {
                tones++;
                tone = found;
            }
        }
        return tones <= 1 && isSyllable(Folding.toneless(word), tone);
    }

    private static boolean isSyllable(String letters, int tone) {
        String onset = onset(letters);
        String rhyme = letters.substring(onset.length());
        if (onset.equals("gi") && !RHYMES.contains(rhyme)) {
            rhyme = "i" + rhyme;
        }
        if (onset.equals("qu") && !RHYMES.contains(rhyme)) {
            rhyme = "u" + rhyme;
        }
        return RHYMES.contains(rhyme) && fits(rhyme, tone);
    }

    private static String onset(String letters) {
        for (String onset : ONSETS) {
            if (letters.startsWith(onset)) {
                return onset;
            }
        }
        return "";
    }

    /** A rhyme that ends in a stop has only the tones sắc and nặng. */
    private static boolean fits(String rhyme, int tone) {
        boolean stop = rhyme.endsWith("c") || rhyme.endsWith("ch") || rhyme.endsWith("p") || rhyme.endsWith("t");
        return !stop || tone == 2 || tone == 5;
    }
}
