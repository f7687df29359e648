package vn.lotrinh.reader.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lotrinh.reader.Reader;
import vn.lotrinh.reader.Reading;
import vn.lotrinh.reader.document.Document;
import vn.lotrinh.reader.document.Format;
import vn.lotrinh.reader.document.Quote;
import vn.lotrinh.reader.document.Span;
import vn.lotrinh.reader.document.Warning;
import vn.lotrinh.reader.letterhead.Directive;
import vn.lotrinh.reader.letterhead.Kind;
import vn.lotrinh.reader.letterhead.Reference;
import vn.lotrinh.reader.task.Task;
import vn.lotrinh.reader.time.Deadline;
import vn.lotrinh.reader.time.DeadlineReading;
import vn.lotrinh.reader.time.Recurrence;
import vn.lotrinh.reader.unit.Mention;

class ReadingJsonTest {

    private static final String TEXT = "Số 15/KH-UBND 📄 Giao Sở Nội vụ tổng hợp, báo cáo hằng quý trước Quý III/2025";
    private static final Locale VIETNAMESE = Locale.of("vi");

    @Test
    void fitsTheSchema() throws IOException {
        assertThat(faults(new ReadingJson(VIETNAMESE, false, true).write(reading())))
                .isEmpty();
    }

    @Test
    void fitsTheSchemaWhenExplained() throws IOException {
        assertThat(faults(new ReadingJson(VIETNAMESE, true, false).write(reading())))
                .isEmpty();
    }

    @Test
    void fitsTheSchemaWhenNothingIsKnown() throws IOException {
        Reading plain = new Reader().read("a.txt", new byte[] {'x'});
        assertThat(faults(new ReadingJson(VIETNAMESE, true, true).write(plain))).isEmpty();
    }

    @Test
    void countsPlacesInCodePoints() {
        JsonNode task =
                json(new ReadingJson(VIETNAMESE, false, false)).path("tasks").path(0);
        int start = task.path("span").path(0).asInt();
        int end = task.path("span").path(1).asInt();
        int from = TEXT.offsetByCodePoints(0, start);
        assertThat(TEXT.substring(from, TEXT.offsetByCodePoints(from, end - start)))
                .isEqualTo("Giao Sở Nội vụ tổng hợp, báo cáo hằng quý");
    }

    @Test
    void saysWarningsInTheLanguageAskedFor() {
        assertThat(message(VIETNAMESE)).startsWith("Chưa rõ sản phẩm");
        assertThat(message(Locale.ENGLISH)).startsWith("No product");
    }

    @Test
    void namesRulesOnlyWhenAsked() {
        assertThat(new ReadingJson(VIETNAMESE, false, false).write(reading())).doesNotContain("\"rule");
        assertThat(json(new ReadingJson(VIETNAMESE, true, false))
                        .at("/tasks/0/leads/0/rule")
                        .stringValue())
                .isEqualTo("giao …");
    }

    @Test
    void writesEachKindOfDeadline() {
        assertThat(deadline(new Deadline.By("2025-35", LocalDate.of(2025, 9, 30))))
                .isEqualTo("by 2025-35 2025-09-30 null");
        assertThat(deadline(new Deadline.Recurring(Recurrence.QUARTERLY, null)))
                .isEqualTo("recurring null null FREQ=MONTHLY;INTERVAL=3");
        assertThat(deadline(new Deadline.Ongoing("2025/2030"))).isEqualTo("ongoing 2025/2030 null null");
        assertThat(deadline(new Deadline.Relative("sau khi ban hành"))).isEqualTo("relative null null null");
    }

    private static String deadline(Deadline value) {
        String written = new ReadingJson(VIETNAMESE, false, false).write(reading(value));
        JsonNode deadline = new JsonMapper().readTree(written).at("/tasks/0/deadline");
        return "%s %s %s %s"
                .formatted(
                        text(deadline, "kind"),
                        text(deadline, "value"),
                        text(deadline, "last"),
                        text(deadline, "recurrence"));
    }

    private static @Nullable String text(JsonNode node, String name) {
        return node.path(name).isNull() ? null : node.path(name).stringValue();
    }

    private static String message(Locale locale) {
        return json(new ReadingJson(locale, false, false))
                .at("/warnings/0/message")
                .stringValue();
    }

    private static JsonNode json(ReadingJson form) {
        return new JsonMapper().readTree(form.write(reading()));
    }

    private static List<String> faults(String json) throws IOException {
        try (InputStream stream =
                Objects.requireNonNull(Reader.class.getResourceAsStream("/vn/lotrinh/reader/reading.schema.json"))) {
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(SchemaLocation.of("file:///reading.schema.json"), stream, InputFormat.JSON);
            return schema.validate(json, InputFormat.JSON).stream()
                    .map(Object::toString)
                    .toList();
        }
    }

    private static Reading reading() {
        return reading(new Deadline.Recurring(Recurrence.QUARTERLY, null));
    }

    private static Reading reading(Deadline deadline) {
        Directive directive = new Directive(
                quote("15/KH-UBND", "số"),
                Kind.PLAN,
                null,
                null,
                null,
                LocalDate.of(2025, 2, 12),
                null,
                null,
                null,
                null,
                List.of(quote("Sở Nội vụ", "nơi nhận")),
                List.of(new Reference(quote("15/KH-UBND", "viện dẫn"), null, Reference.Relation.BASIS)));
        Task task = new Task(
                "II.1",
                quote("Giao Sở Nội vụ tổng hợp, báo cáo hằng quý", "câu giao việc"),
                List.of(new Mention(quote("Sở Nội vụ", "giao …"), Mention.Role.LEAD)),
                List.of(),
                new DeadlineReading(quote("hằng quý", "hằng …"), deadline),
                null,
                0.9);
        Document document = new Document(TEXT, List.of(), 1, false, List.of());
        Warning warning = new Warning(
                Warning.Code.NO_PRODUCT, List.of(), "II.1", task.text().span());
        return new Reading(
                new Reading.Source("a.txt", Format.TEXT, "0".repeat(64)),
                document,
                directive,
                List.of(task),
                List.of(warning));
    }

    private static Quote quote(String words, String rule) {
        int start = TEXT.indexOf(words);
        return new Quote(words, new Span(start, start + words.length()), rule, 1);
    }
}
