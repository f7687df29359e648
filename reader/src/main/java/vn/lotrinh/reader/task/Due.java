package vn.lotrinh.reader.task;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.reader.document.Passage;
import vn.lotrinh.reader.document.Quote;
import vn.lotrinh.reader.time.Deadline;
import vn.lotrinh.reader.time.DeadlineReader;
import vn.lotrinh.reader.time.DeadlineReading;
import vn.lotrinh.reader.time.SentenceDeadlines;

/**
 * When an item is due, and what a person should look at because the deadline does not show it.
 *
 * @param deadline the deadline, or {@code null} where none is set
 * @param unclear the words of a label or column that no rule understands, or {@code null}
 * @param further the words that set another last day, or {@code null}
 */
record Due(
        @Nullable DeadlineReading deadline,
        @Nullable Quote unclear,
        @Nullable Quote further) {

    static final Due NOT_SET = new Due(null, null, null);

    /** What a heading set, or nothing. */
    static Due inherited(@Nullable DeadlineReading deadline) {
        return new Due(deadline, null, null);
    }

    /** The words of a label or column; where they name no time there is no deadline, but a doubt. */
    static Due named(Passage words, @Nullable Integer year, boolean product) {
        DeadlineReading reading = DeadlineReader.read(words, year, product);
        boolean unclear = reading == null && words.text().chars().anyMatch(Character::isLetter);
        return new Due(reading, unclear ? words.quote("thời hạn không rõ", 0.4) : null, null);
    }

    /** The first deadline that sentences set. */
    static Due said(List<Sentence> sentences, @Nullable Integer year, boolean product) {
        DeadlineReading deadline = null;
        List<DeadlineReading> set = new ArrayList<>();
        for (Sentence sentence : sentences) {
            List<DeadlineReading> own = sentence.deadlines(year, product);
            deadline = deadline == null ? SentenceDeadlines.first(own) : deadline;
            set.addAll(own);
        }
        return inherited(deadline).beside(set);
    }

    /** The same, knowing what the item's sentences say of further last days. */
    Due beside(List<Sentence> sentences, @Nullable Integer year, boolean product) {
        return deadline == null
                ? this
                : beside(sentences.stream()
                        .flatMap(sentence -> sentence.deadlines(year, product).stream())
                        .toList());
    }

    private Due beside(List<DeadlineReading> set) {
        Quote other = set.stream()
                .filter(reading -> setsAnotherDay(reading.value()))
                .map(DeadlineReading::words)
                .min(Comparator.comparingInt(words -> words.span().start()))
                .orElse(null);
        return new Due(deadline, unclear, other);
    }

    private boolean setsAnotherDay(Deadline value) {
        return value instanceof Deadline.By other
                && deadline != null
                && !(deadline.value() instanceof Deadline.By shown
                        && shown.last().equals(other.last()));
    }
}
