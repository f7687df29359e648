package vn.lotrinh.directive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the reading page shows: the text with its marks, and a card for every task.
 *
 * @param directive the directive
 * @param sheet the reading as it stands
 * @param head what was read of the directive itself
 * @param headChanged the last correction of it, or {@code null}
 * @param remarks what the reader says of the document as a whole
 * @param cards the tasks in order
 * @param text the text
 * @param history all corrections, latest first
 * @param writable whether the viewer may correct it now
 */
public record ReadingView(
        Directive directive,
        Sheet sheet,
        ReadHead head,
        Past.@Nullable Entry headChanged,
        List<Sheet.Doubt> remarks,
        List<Card> cards,
        MarkedText text,
        List<Past.Entry> history,
        boolean writable) {

    /** Copies the lists. */
    public ReadingView {
        remarks = List.copyOf(remarks);
        cards = List.copyOf(cards);
        history = List.copyOf(history);
    }

    /**
     * How much is left to look at, of the tasks that stand.
     *
     * @param tasks the tasks
     * @param doubtful fields that a person should look at
     * @param withoutLead tasks that name nobody
     * @param withoutDeadline tasks without a deadline
     * @param dismissed tasks that are none
     */
    public record Counts(int tasks, long doubtful, long withoutLead, long withoutDeadline, int dismissed) {}

    /** How much is left to look at. */
    public Counts counts() {
        List<ReadTask> standing = sheet.standing();
        return new Counts(
                standing.size(),
                headDoubtful() + sheet.doubtful(),
                standing.stream().filter(task -> task.leads().isEmpty()).count(),
                standing.stream().filter(task -> task.deadline() == null).count(),
                sheet.tasks().size() - standing.size());
    }

    private long headDoubtful() {
        return sheet.head().fields().stream().filter(ReadField::doubtful).count();
    }

    /** The first place of the page where a person should look, or {@code null}. */
    public @Nullable String firstDoubtful() {
        if (headDoubtful() > 0) {
            return Mark.HEAD;
        }
        for (Card card : cards) {
            for (Card.Row row : card.rows()) {
                if (!card.task().dismissed() && row.state() == Card.State.DOUBTFUL) {
                    return "f-" + Mark.code(card.task().id(), row.field(), 0);
                }
            }
        }
        return null;
    }

    static ReadingView of(Directive directive, Readings.Read read, boolean writable, Map<String, String> names) {
        Sheet sheet = read.sheet();
        Past past = new Past(read.steps(), names);
        Past.Entry headChanged = past.last(Mark.HEAD, Past.WHOLE);
        return new ReadingView(
                directive,
                sheet,
                read.read().head(),
                headChanged,
                sheet.doubts().stream()
                        .filter(doubt -> isOfAll(doubt, headChanged))
                        .toList(),
                cards(sheet, read.read(), past),
                MarkedText.of(read.text(), marks(sheet)),
                past.entries(),
                writable);
    }

    /** Whether a remark is about the document as a whole, and still true. */
    private static boolean isOfAll(Sheet.Doubt doubt, Past.@Nullable Entry headChanged) {
        return doubt.task().isEmpty() && (headChanged == null || !doubt.code().equals("head-incomplete"));
    }

    private static List<Card> cards(Sheet sheet, Sheet read, Past past) {
        Map<String, ReadTask> originals =
                read.tasks().stream().collect(Collectors.toMap(ReadTask::id, task -> task, (first, _) -> first));
        Map<String, List<Sheet.Doubt>> doubts =
                sheet.doubts().stream().collect(Collectors.groupingBy(Sheet.Doubt::task));
        List<Card> cards = new ArrayList<>();
        ReadTask next = null;
        for (ReadTask task : sheet.tasks().reversed()) {
            cards.add(Card.of(
                    task,
                    originals.get(task.id()),
                    doubts.getOrDefault(task.id(), List.of()),
                    past,
                    next == null ? null : next.id()));
            next = task.dismissed() ? next : task;
        }
        return cards.reversed();
    }

    private static List<Mark> marks(Sheet sheet) {
        List<Mark> marks = new ArrayList<>();
        ReadHead head = sheet.head();
        mark(marks, Mark.HEAD, "number", 0, head.number());
        mark(marks, Mark.HEAD, "issuer", 0, head.issuer());
        mark(marks, Mark.HEAD, "title", 0, head.title());
        mark(marks, Mark.HEAD, "signer", 0, head.signer());
        for (ReadTask task : sheet.standing()) {
            mark(marks, task.id(), Mark.TEXT, 0, task.text());
            mark(marks, task.id(), "lead", task.leads());
            mark(marks, task.id(), "coordinator", task.coordinators());
            ReadDeadline deadline = task.deadline();
            mark(marks, task.id(), "deadline", 0, deadline == null ? null : deadline.words());
            mark(marks, task.id(), "product", 0, task.deliverable());
        }
        return marks;
    }

    private static void mark(List<Mark> marks, String owner, String field, List<ReadUnit> units) {
        for (int i = 0; i < units.size(); i++) {
            mark(marks, owner, field, i + 1, units.get(i).words());
        }
    }

    private static void mark(List<Mark> marks, String owner, String field, int number, @Nullable ReadField words) {
        if (words != null && words.placed()) {
            marks.add(new Mark(owner, field, number, words.start(), words.end()));
        }
    }

    /** The card of a task. */
    @Nullable
    Card card(String task) {
        return cards.stream()
                .filter(card -> card.task().id().equals(task))
                .findFirst()
                .orElse(null);
    }

    /** What a browser that shows {@code before} has to change to show this. */
    Pieces since(ReadingView before) {
        Set<Card> known = new HashSet<>(before.cards());
        List<Pieces.Placed> changed = new ArrayList<>();
        String previous = "";
        for (Card card : cards) {
            if (!known.contains(card)) {
                changed.add(new Pieces.Placed(card, previous));
            }
            previous = card.task().id();
        }
        return new Pieces(
                this,
                changed,
                gone(before),
                paragraphsSince(before),
                !head().equals(before.head())
                        || !sheet.head().equals(before.sheet().head()));
    }

    private List<String> gone(ReadingView before) {
        Set<String> here = new HashSet<>();
        cards.forEach(card -> here.add(card.task().id()));
        return before.cards().stream()
                .map(card -> card.task().id())
                .filter(id -> !here.contains(id))
                .toList();
    }

    private List<MarkedText.Paragraph> paragraphsSince(ReadingView before) {
        Map<Integer, MarkedText.Paragraph> known = new HashMap<>();
        before.text().paragraphs().forEach(paragraph -> known.put(paragraph.start(), paragraph));
        return text.paragraphs().stream()
                .filter(paragraph -> !paragraph.equals(known.get(paragraph.start())))
                .toList();
    }

    /**
     * What changed on the page.
     *
     * @param view the page as it is now
     * @param cards the cards that are new or different
     * @param gone the tasks that are no more
     * @param paragraphs the paragraphs whose marks are different
     * @param head whether the head of the directive is different
     */
    public record Pieces(
            ReadingView view,
            List<Placed> cards,
            List<String> gone,
            List<MarkedText.Paragraph> paragraphs,
            boolean head) {

        /** Copies the lists. */
        public Pieces {
            cards = List.copyOf(cards);
            gone = List.copyOf(gone);
            paragraphs = List.copyOf(paragraphs);
        }

        /**
         * A card and where it belongs.
         *
         * @param card the card
         * @param after the task before it, or empty for the first
         */
        public record Placed(Card card, String after) {}

        /** One card, as it is. */
        static Pieces only(ReadingView view, @Nullable Card card) {
            List<Placed> cards = card == null ? List.of() : List.of(new Placed(card, ""));
            return new Pieces(view, cards, List.of(), List.of(), card == null);
        }
    }
}
