package vn.lotrinh.reader.task;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.reader.document.Passage;
import vn.lotrinh.reader.document.Quote;
import vn.lotrinh.reader.text.Folding;
import vn.lotrinh.reader.time.DeadlineReading;
import vn.lotrinh.reader.time.SentenceDeadlines;

/**
 * Words that may order something, and what they say. Several rules ask the same words the same questions, so each answer
 * is read when it is first asked for, and kept. The tokens are not kept: those of a whole document would need many times
 * the memory of its text.
 */
final class Sentence {

    private final Passage words;
    private @Nullable String form;
    private @Nullable Addressee addressee;
    private boolean addresseeRead;
    private @Nullable List<Quote> coordinators;
    private @Nullable Boolean formula;

    Sentence(Passage words) {
        this.words = words;
    }

    Passage words() {
        return words;
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** The words in match form. */
    String form() {
        String known = form;
        if (known == null) {
            known = Folding.match(words.text());
            form = known;
        }
        return known;
    }

    /** Whom the words address, or {@code null} where they address nobody. */
    @Nullable
    Addressee addressee() {
        if (!addresseeRead) {
            addressee = words.isEmpty() ? null : Addressee.of(this);
            addresseeRead = true;
        }
        return addressee;
    }

    /** Whom the words name as coordinating. */
    List<Quote> coordinators() {
        List<Quote> known = coordinators;
        if (known == null) {
            known = Coordination.in(this);
            coordinators = known;
        }
        return known;
    }

    /** The deadlines that the words set. */
    List<DeadlineReading> deadlines(@Nullable Integer year, boolean product) {
        return SentenceDeadlines.all(words, year, product);
    }

    /** Whether the words are a closing formula, which orders nothing that can be followed. */
    boolean isFormula() {
        Boolean known = formula;
        if (known == null) {
            known = Formula.isIn(form());
            formula = known;
        }
        return known;
    }
}
