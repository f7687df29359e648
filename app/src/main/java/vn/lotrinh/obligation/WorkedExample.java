package vn.lotrinh.obligation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import vn.lotrinh.access.Viewer;
import vn.lotrinh.directive.Correction;
import vn.lotrinh.directive.Desk;
import vn.lotrinh.directive.Directive;
import vn.lotrinh.directive.Directives;
import vn.lotrinh.directive.Intake;
import vn.lotrinh.directive.ReadHead;
import vn.lotrinh.directive.ReadingDesk;
import vn.lotrinh.directive.Readings;
import vn.lotrinh.ledger.Change;

/**
 * Loads the worked example into an empty register: the plan goes the way of every directive, and what really happened
 * is entered as evidence from a data file with its sources. Nothing of the plan is in code.
 */
@Component
@ConditionalOnProperty(name = "lotrinh.example", havingValue = "true", matchIfMissing = true)
class WorkedExample implements ApplicationRunner {

    private static final String FOLDER = "example/";

    private final Intake intake;
    private final ReadingDesk readingDesk;
    private final Desk desk;
    private final Directives directives;
    private final Readings readings;
    private final EvidenceFile evidence;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    WorkedExample(
            Intake intake,
            ReadingDesk readingDesk,
            Desk desk,
            Directives directives,
            Readings readings,
            EvidenceFile evidence,
            JdbcClient database,
            TransactionTemplate transaction) {
        this.intake = intake;
        this.readingDesk = readingDesk;
        this.desk = desk;
        this.directives = directives;
        this.readings = readings;
        this.evidence = evidence;
        this.database = database;
        this.transaction = transaction;
    }

    /** Loads it step by step, each step in a transaction of its own; what a stop interrupted goes on at the next start. */
    @Override
    public void run(ApplicationArguments arguments) {
        if (directives.hasOthersThan(Change.SYSTEM) && !directives.hasAnyOf(Change.SYSTEM)) {
            return;
        }
        Map<String, Object> example = yaml();
        Map<String, Object> plan = map(example.get("directive"));
        String file = words(plan, "file");
        Intake.Received received = intake.receive(file, bytes(file), true, Change.SYSTEM);
        long id = received.directive();
        readingDesk.read(id, received.sha256());
        transaction.executeWithoutResult(_ -> accept(id, plan, list(example.get("outcomes"))));
    }

    private void accept(long id, Map<String, Object> plan, List<Map<String, Object>> outcomes) {
        Directive directive = directives.find(id, SYSTEM).orElseThrow();
        if (!directive.correctable()) {
            return;
        }
        ReadHead head = readings.latest(id).orElseThrow().sheet().head();
        Correction correction = new Correction.Head(
                head.number() == null ? null : head.number().text(),
                head.kind(),
                head.issuer() == null ? null : head.issuer().text(),
                day(plan, "issuedOn"),
                head.title() == null ? null : head.title().text(),
                words(plan, "signer"));
        must(desk.correct(id, directive.version(), correction, Change.SYSTEM, words(plan, "source")));
        must(desk.accept(id, directive.version() + 1, Change.SYSTEM));
        outcomes.forEach(outcome -> enter(id, outcome));
    }

    private static final Viewer SYSTEM = Viewer.PUBLIC;

    private void enter(long directive, Map<String, Object> outcome) {
        long task = database.sql("select id from obligation.task where directive_id = :directive and item = :item")
                .param("directive", directive)
                .param("item", words(outcome, "item"))
                .query(Long.class)
                .single();
        evidence.enter(
                task,
                new Evidence(
                        Evidence.Proof.of(words(outcome, "proves")),
                        day(outcome, "day"),
                        optional(outcome, "words"),
                        words(outcome, "summary"),
                        optional(outcome, "number"),
                        words(outcome, "source"),
                        true),
                Change.SYSTEM);
    }

    private static void must(Desk.Outcome outcome) {
        if (outcome != Desk.Outcome.DONE) {
            throw new IllegalStateException("The worked example was not taken in: " + outcome);
        }
    }

    private static Map<String, Object> yaml() {
        LoaderOptions options = new LoaderOptions();
        return map(new Yaml(new SafeConstructor(options) {
                    {
                        // Dates stay words; the sheet of types is the reader's business.
                        yamlConstructors.put(org.yaml.snakeyaml.nodes.Tag.TIMESTAMP, new ConstructYamlStr());
                    }
                })
                .load(new String(bytes("outcomes.yaml"), java.nio.charset.StandardCharsets.UTF_8)));
    }

    private static byte[] bytes(String name) {
        try (InputStream in = WorkedExample.class.getResourceAsStream(FOLDER + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked") // the shape of the data file
    private static Map<String, Object> map(@Nullable Object value) {
        return (Map<String, Object>) Objects.requireNonNull(value);
    }

    @SuppressWarnings("unchecked") // the shape of the data file
    private static List<Map<String, Object>> list(@Nullable Object value) {
        return (List<Map<String, Object>>) Objects.requireNonNull(value);
    }

    private static String words(Map<String, Object> values, String name) {
        return String.valueOf(Objects.requireNonNull(values.get(name), name)).strip();
    }

    private static @Nullable String optional(Map<String, Object> values, String name) {
        return values.containsKey(name) ? words(values, name) : null;
    }

    private static LocalDate day(Map<String, Object> values, String name) {
        return LocalDate.parse(words(values, name));
    }
}
