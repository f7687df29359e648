package vn.lotrinh.reader.task;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.reader.document.Budget;
import vn.lotrinh.reader.document.Document;
import vn.lotrinh.reader.document.Passage;
import vn.lotrinh.reader.document.Quote;
import vn.lotrinh.reader.outline.Item;
import vn.lotrinh.reader.outline.Section;
import vn.lotrinh.reader.text.Folding;
import vn.lotrinh.reader.text.Marker;
import vn.lotrinh.reader.time.DeadlineReading;
import vn.lotrinh.reader.time.SentenceDeadlines;
import vn.lotrinh.reader.unit.Mention;
import vn.lotrinh.reader.unit.Mention.Role;

/**
 * Finds the tasks of an outline in all four ways: labels under an item, columns of a table, sentences that address
 * somebody, and duties under a heading that names units.
 */
public final class TaskReader {

    private static final Pattern CLOSING_MARK = Pattern.compile("[.](?:\\s*/\\s*[.]?|[.]+j?)\\s*$");
    private static final Pattern SENTENCE_END = Pattern.compile("(?=\\s)(?<=[\\p{L})\\d”\"][.])\\s+(?=\\p{Lu})");
    private static final Pattern ENUMERATED = Pattern.compile("(?=\\()(?:^|(?<=[:;,.]\\s))\\((\\d{1,2})\\)\\s*(?=\\p{L})");
    private static final Pattern FINISHED_PRODUCT = Pattern.compile(
            "^(?:nghiên cứu,?\\s+)?(?:xây dựng|ban hành|hoàn thành|hoàn thiện|lập|thành lập|trình|đề án|dự án|nâng cấp|sửa đổi|phê duyệt|triển khai xây dựng)");

    private final Document document;
    private final @Nullable Integer year;
    private final Budget budget;
    private final List<Task> tasks = new ArrayList<>();
    private final Map<String, Integer> ids = new HashMap<>();

    /**
     * @param document the document
     * @param year the year of the directive, which gives the year of deadlines that elide it, or {@code null}
     * @param budget what the reading may cost
     */
    public TaskReader(Document document, @Nullable Integer year, Budget budget) {
        this.document = document;
        this.year = year;
        this.budget = budget;
    }

    /** The tasks of the outlines, in reading order. */
    public List<Task> read(List<Item> outlines) {
        outlines.forEach(outline -> visitChildren(outline, announcedBy(outline)));
        return List.copyOf(tasks);
    }

    /** What an item inherits from the headings that it stands under. */
    private record Context(
            List<Quote> leads,
            List<Quote> coordinators,
            @Nullable DeadlineReading deadline,
            double confidence,
            boolean dutyList) {

        static final Context NONE = new Context(List.of(), List.of(), null, 1, false);

        boolean addresses() {
            return !leads.isEmpty();
        }
    }

    /** The paragraphs before the first item tell what the directive is; the last may say whom all of it binds. */
    private static List<Item> preamble(Item outline) {
        List<Item> children = outline.children();
        boolean numbered = children.stream().anyMatch(Item::isNumbered);
        int end = 0;
        while (end < children.size() && !isFirstRoman(children.get(end))) {
            end++;
        }
        if (end < children.size()) {
            return children.subList(0, end);
        }
        end = 0;
        while (end < children.size()
                && (children.get(end).isPlain() || numbered && children.get(end).isBullet())) {
            end++;
        }
        return end == children.size() ? List.of() : children.subList(0, end);
    }

    private static boolean isFirstRoman(Item item) {
        Marker marker = item.marker();
        return marker != null
                && marker.kind() == Marker.Kind.ROMAN
                && marker.label().equals("I");
    }

    private static Context announcedBy(Item outline) {
        List<Item> preamble = preamble(outline);
        if (preamble.isEmpty() || !preamble.getLast().announces()) {
            return Context.NONE;
        }
        Addressee addressee = Addressee.of(preamble.getLast().words());
        if (addressee == null || !addressee.ordered()) {
            return Context.NONE;
        }
        List<Quote> doubted =
                addressee.units().stream().map(unit -> unit.doubted(0.6)).toList();
        return new Context(doubted, List.of(), null, 0.6, false);
    }

    private void visitChildren(Item item, Context context) {
        budget.check();
        List<Item> waiting = new ArrayList<>();
        List<Item> children = item.parent() == null
                ? item.children().subList(preamble(item).size(), item.children().size())
                : item.children();
        int i = 0;
        while (i < children.size()) {
            List<Label> labels = new ArrayList<>();
            int end = i;
            while (end < children.size() && addLabels(children.get(end), labels)) {
                end++;
            }
            if (end > i && LabelBlock.assigns(labels)) {
                readLabelled(item, waiting, children.subList(i, end), labels, context);
                waiting.clear();
                i = end;
            } else {
                waiting.add(children.get(i));
                i++;
            }
        }
        waiting.forEach(child -> visit(child, context));
    }

    /** Adds the labels of a line; a label without value takes the labels under it. */
    private boolean addLabels(Item item, List<Label> labels) {
        if (item.table() != null) {
            return false;
        }
        List<Label> own = Label.of(item.words());
        if (own.isEmpty()) {
            return false;
        }
        List<Label> below = new ArrayList<>();
        boolean nested =
                !item.children().isEmpty() && item.children().stream().allMatch(child -> addLabels(child, below));
        if (nested) {
            own.stream().filter(label -> !label.value().isEmpty()).forEach(labels::add);
            labels.addAll(below);
            return true;
        }
        labels.addAll(own);
        return item.children().isEmpty() || own.getLast().kind() == Label.Kind.CONTENT;
    }

    private void readLabelled(Item owner, List<Item> before, List<Item> lines, List<Label> labels, Context context) {
        LabelBlock block = LabelBlock.of(labels, year);
        Item content = lines.stream().filter(TaskReader::isContent).findFirst().orElse(null);
        if (content != null) {
            before.forEach(child -> visit(child, context));
            readContent(owner, content, block, context);
            return;
        }
        List<Item> covered = before.stream().filter(TaskReader::isCoverable).toList();
        if (covered.isEmpty()) {
            before.forEach(child -> visit(child, context));
            addLabelled(owner.id(), List.of(owner.words()), block, context);
            return;
        }
        covered.forEach(item -> readCovered(item, block, context));
    }

    private static boolean isContent(Item line) {
        List<Label> labels = Label.of(line.words());
        return !labels.isEmpty() && labels.getFirst().kind() == Label.Kind.CONTENT;
    }

    private static boolean isCoverable(Item item) {
        return item.table() == null
                && !item.words().isEmpty()
                && !Formula.matches(item.words().text());
    }

    /** A line "Nhiệm vụ: …", or the bullets under it. */
    private void readContent(Item owner, Item line, LabelBlock block, Context context) {
        Label label = Label.of(line.words()).getFirst();
        List<Item> details =
                line.children().stream().filter(TaskReader::isCoverable).toList();
        if (label.value().isEmpty() && !details.isEmpty()) {
            details.forEach(item -> readCovered(item, block, context));
            return;
        }
        boolean headed = Folding.match(label.name()).startsWith("nội dung") && owner.parent() != null;
        List<Passage> words = headed ? List.of(owner.words(), label.value()) : List.of(label.value());
        addLabelled(owner.id().isEmpty() ? line.id() : owner.id(), words, block, context);
    }

    /** An item that a block of labels closes; its own sub-items are the tasks where it only announces them. */
    private void readCovered(Item item, LabelBlock block, Context context) {
        List<Item> details =
                item.children().stream().filter(TaskReader::isCoverable).toList();
        if (!details.isEmpty() && item.announces()) {
            details.forEach(detail -> readCovered(detail, block, context));
            return;
        }
        List<Passage> words = new ArrayList<>(List.of(item.words()));
        details.forEach(detail -> words.add(detail.words()));
        addLabelled(item.id(), words, block, context);
    }

    private void addLabelled(String id, List<Passage> words, LabelBlock block, Context context) {
        Passage first = words.getFirst();
        if (first.isEmpty() && words.size() == 1) {
            return;
        }
        List<Quote> leads = block.leads();
        String rule = "nhãn dưới mục";
        if (leads.isEmpty()) {
            Addressee addressee = Addressee.of(first);
            leads = addressee != null && !addressee.heading() ? addressee.units() : context.leads();
            rule = "nhãn dưới mục, cơ quan trong câu";
        }
        if (leads.isEmpty()) {
            return;
        }
        List<Quote> coordinators = new ArrayList<>();
        words.forEach(part -> addNew(coordinators, Coordination.in(part), List.of()));
        addNew(coordinators, block.coordinators(), List.of());
        Quote text = text(words, rule);
        boolean product = block.deliverable() != null || ordersProduct(text.text());
        DeadlineReading deadline = block.deadline(product);
        if (deadline == null && !block.hasDeadline()) {
            deadline = sentenceDeadline(words, product);
        }
        Role role = block.advises() ? Role.ADVISE : Role.LEAD;
        add(id, text, mentions(leads, role), mentions(coordinators, Role.COORDINATE), deadline, block.deliverable(), 1);
    }

    private @Nullable DeadlineReading sentenceDeadline(List<Passage> words, boolean product) {
        for (Passage part : words) {
            DeadlineReading found = SentenceDeadlines.find(part, year, product);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private void visit(Item item, Context context) {
        if (item.table() != null) {
            TableTasks.in(document, item.table(), year, budget).forEach(row -> addRow(item.id(), row));
            return;
        }
        if (Section.assignsNothing(item)) {
            return;
        }
        int inline = Label.inlineAt(item.words());
        if (inline > 0 && item.children().isEmpty()) {
            List<Label> labels = Label.of(item.words().from(inline));
            if (LabelBlock.assigns(labels)) {
                addLabelled(item.id(), List.of(item.words().part(0, inline)), LabelBlock.of(labels, year), context);
                return;
            }
        }
        visitSentence(item, context);
    }

    private void addRow(String owner, TableTasks.Row row) {
        String id = (owner.isEmpty() ? "B" : owner) + "." + row.label();
        add(
                id.startsWith(".") ? id.substring(1) : id,
                row.text(),
                mentions(row.leads(), Role.LEAD),
                mentions(row.coordinators(), Role.COORDINATE),
                row.deadline(),
                row.deliverable(),
                row.confidence());
    }

    private void visitSentence(Item item, Context context) {
        Passage words = item.words();
        Addressee addressee = words.isEmpty() ? null : Addressee.of(words);
        Context own = addressee == null ? context : addressed(addressee, words, context);
        boolean formula = Formula.matches(words.text());
        if (addressee != null && addressee.heading() && isShort(words)) {
            visitChildren(item, own);
            return;
        }
        if (hasLabels(item)) {
            visitChildren(item, own);
            return;
        }
        boolean complete = context.addresses() && endsOrder(words);
        if (!item.children().isEmpty() && (item.announces() || addressee == null && !complete)) {
            Context announced = item.announces() ? withDeadline(own, words) : own;
            int before = tasks.size();
            visitChildren(item, formula ? context : announced);
            if (tasks.size() > before || addressee == null) {
                return;
            }
        }
        if (!formula) {
            readOrder(item, own);
        }
        if (!item.children().isEmpty() && !item.announces()) {
            item.children().stream().filter(child -> child.table() != null).forEach(child -> visit(child, context));
        }
    }

    private boolean hasLabels(Item item) {
        List<Label> labels = new ArrayList<>();
        item.children().forEach(child -> addLabels(child, labels));
        return LabelBlock.assigns(labels);
    }

    private static boolean isShort(Passage words) {
        return words.text().length() < 400;
    }

    private static boolean endsOrder(Passage words) {
        return words.text().endsWith(".") || words.text().endsWith(";");
    }

    private Context withDeadline(Context context, Passage words) {
        DeadlineReading deadline = SentenceDeadlines.find(words, year, true);
        return deadline == null
                ? context
                : new Context(
                        context.leads(), context.coordinators(), deadline, context.confidence(), context.dutyList());
    }

    /** What the item's own sentence says of its addressee goes before what the headings say. */
    private static Context addressed(Addressee addressee, Passage words, Context context) {
        List<Quote> units = addressee.units();
        List<Quote> coordinators = Coordination.in(words);
        boolean passedOn = context.dutyList() && Folding.match(words.text()).startsWith("giao ");
        boolean ownOrder = context.dutyList() && Folding.match(words.text()).startsWith("yêu cầu ");
        boolean repeated =
                addressee.prefaced() || units.size() == context.leads().size();
        if (ownOrder || repeated && within(units, context.leads())) {
            return new Context(
                    context.leads(), coordinators, context.deadline(), context.confidence(), context.dutyList());
        }
        if (passedOn) {
            List<Quote> both = new ArrayList<>(context.leads());
            addNew(both, units, List.of());
            return new Context(both, coordinators, context.deadline(), context.confidence(), false);
        }
        return new Context(units, coordinators, context.deadline(), 1, addressee.heading());
    }

    private static boolean within(List<Quote> units, List<Quote> leads) {
        return !leads.isEmpty()
                && units.stream().allMatch(unit -> leads.stream().anyMatch(lead -> same(lead.text(), unit.text())));
    }

    private static boolean same(String first, String second) {
        return bare(first).equals(bare(second));
    }

    private static String bare(String name) {
        return Folding.match(name)
                .replaceAll("^(?:các|những)\\s+", "")
                .replace("ubnd", "ủy ban nhân dân")
                .strip();
    }

    /** An item that orders: one task, or one for each part that addresses somebody else. */
    private void readOrder(Item item, Context context) {
        List<Passage> parts = parts(item.words());
        if (parts.size() == 1) {
            addOrder(item.id(), withContinuation(item), context);
            return;
        }
        int number = 0;
        for (Passage part : parts) {
            Addressee addressee = Addressee.of(part);
            Context own = addressee == null || addressee.heading() ? context : addressed(addressee, part, context);
            if (!Formula.matches(part.text()) && own.addresses()) {
                addOrder(item.id() + "(" + ++number + ")", List.of(part), own);
            }
        }
    }

    /** Plain paragraphs under a complete order continue it. */
    private static List<Passage> withContinuation(Item item) {
        List<Passage> words = new ArrayList<>(List.of(item.words()));
        item.children().stream()
                .filter(Item::isPlain)
                .filter(child -> !Formula.matches(child.words().text()))
                .forEach(child -> words.add(child.words()));
        return words;
    }

    /** Cuts words at sentences that address somebody else, and at numbers in brackets. */
    private static List<Passage> parts(Passage words) {
        List<Passage> enumerated = enumerated(words);
        if (enumerated.size() > 1) {
            return enumerated;
        }
        List<Passage> parts = new ArrayList<>();
        int start = 0;
        Matcher end = SENTENCE_END.matcher(words.text());
        Addressee current = null;
        while (end.find()) {
            Passage next = words.from(end.end());
            Addressee addressee = Addressee.of(next);
            boolean changes = addressee != null
                    && !addressee.heading()
                    && !Folding.match(next.text()).startsWith("căn cứ");
            if (changes || Formula.matches(firstSentence(next))) {
                if (current == null) {
                    current = Addressee.of(words.part(start, end.start()));
                }
                if (current == null && start == 0 && changes
                        || current != null && (addressee == null || !within(addressee.units(), current.units()))) {
                    parts.add(words.part(start, end.start()));
                    start = end.end();
                    current = addressee;
                }
            }
        }
        parts.add(words.from(start));
        return parts;
    }

    private static String firstSentence(Passage words) {
        Matcher end = SENTENCE_END.matcher(words.text());
        return end.find() ? words.text().substring(0, end.start()) : words.text();
    }

    private static List<Passage> enumerated(Passage words) {
        Matcher matcher = ENUMERATED.matcher(words.text());
        List<Integer> starts = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        while (matcher.find()) {
            if (Integer.parseInt(matcher.group(1)) == starts.size() + 1) {
                starts.add(matcher.start());
                ends.add(matcher.end());
            }
        }
        List<Passage> parts = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : words.text().length();
            parts.add(words.part(ends.get(i), end));
        }
        return starts.size() < 2 || !assignsEach(words.part(0, starts.getFirst()), parts) ? List.of() : parts;
    }

    /** Numbers in brackets part tasks only where a unit alone stands before them, or each part addresses somebody. */
    private static boolean assignsEach(Passage before, List<Passage> parts) {
        Addressee announced = before.isEmpty() ? null : Addressee.of(before);
        boolean heading = announced != null && announced.heading();
        long addressed =
                parts.stream().filter(part -> Addressee.of(part) != null).count();
        return heading || addressed * 2 > parts.size();
    }

    private void addOrder(String id, List<Passage> words, Context context) {
        if (!context.addresses()) {
            return;
        }
        List<Quote> coordinators = new ArrayList<>();
        addNew(coordinators, Coordination.in(words.getFirst()), context.leads());
        if (coordinators.isEmpty()) {
            addNew(coordinators, context.coordinators(), context.leads());
        }
        Quote text = text(words, "câu giao việc");
        DeadlineReading deadline = sentenceDeadline(words, ordersProduct(text.text()));
        add(
                id,
                text,
                mentions(context.leads(), Role.LEAD),
                mentions(coordinators, Role.COORDINATE),
                deadline == null ? context.deadline() : deadline,
                null,
                context.confidence());
    }

    private static boolean ordersProduct(String text) {
        return FINISHED_PRODUCT.matcher(Folding.match(text)).find();
    }

    private static void addNew(List<Quote> list, List<Quote> more, List<Quote> except) {
        for (Quote quote : more) {
            boolean known = list.stream().anyMatch(other -> same(other.text(), quote.text()))
                    || except.stream().anyMatch(other -> same(other.text(), quote.text()));
            if (!known) {
                list.add(quote);
            }
        }
    }

    private static Quote text(List<Passage> words, String rule) {
        StringBuilder shown = new StringBuilder();
        for (Passage part : words) {
            String text = closed(part.shown());
            boolean parted = shown.isEmpty() || text.isEmpty() || ".;:,".indexOf(shown.charAt(shown.length() - 1)) >= 0;
            shown.append(shown.isEmpty() ? "" : parted ? " " : ". ").append(text);
        }
        return new Quote(
                shown.toString(), words.getFirst().span().union(words.getLast().span()), rule, 1);
    }

    /** Closing marks such as {@code ./.} and {@code ..} become one full stop. */
    private static String closed(String shown) {
        Matcher mark = CLOSING_MARK.matcher(shown);
        return (mark.find() ? shown.substring(0, mark.start()).stripTrailing() + "." : shown).strip();
    }

    private static List<Mention> mentions(List<Quote> units, Role role) {
        return units.stream().map(unit -> new Mention(unit, role)).toList();
    }

    private void add(
            String id,
            Quote text,
            List<Mention> leads,
            List<Mention> coordinators,
            @Nullable DeadlineReading deadline,
            @Nullable Quote deliverable,
            double confidence) {
        int count = ids.merge(id, 1, Integer::sum);
        double least = leads.stream()
                .mapToDouble(lead -> lead.quote().confidence())
                .min()
                .orElse(0.5);
        tasks.add(new Task(
                count == 1 ? id : id + "~" + count,
                text,
                leads,
                coordinators,
                deadline,
                deliverable,
                Math.min(confidence, least)));
    }
}
