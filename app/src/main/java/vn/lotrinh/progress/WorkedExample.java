package vn.lotrinh.progress;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import vn.lotrinh.access.Viewer;
import vn.lotrinh.calendar.BusinessClock;
import vn.lotrinh.calendar.Vantage;
import vn.lotrinh.directive.Correction;
import vn.lotrinh.directive.Desk;
import vn.lotrinh.directive.Directive;
import vn.lotrinh.directive.Directives;
import vn.lotrinh.directive.Intake;
import vn.lotrinh.directive.ReadHead;
import vn.lotrinh.directive.ReadingDesk;
import vn.lotrinh.directive.Readings;
import vn.lotrinh.ledger.Change;
import vn.lotrinh.obligation.Obligation;
import vn.lotrinh.obligation.Obligations;
import vn.lotrinh.obligation.Tasks;
import vn.lotrinh.organization.Registries;
import vn.lotrinh.organization.Registry;

/**
 * Loads the worked example into an empty register: the plan goes the way of every directive, and what really happened
 * is entered once as evidence from a data file with its sources. Nothing of the plan is in code.
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
    private final Obligations obligations;
    private final Tasks tasks;
    private final Registries registries;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;

    WorkedExample(
            Intake intake,
            ReadingDesk readingDesk,
            Desk desk,
            Directives directives,
            Readings readings,
            EvidenceFile evidence,
            Obligations obligations,
            Tasks tasks,
            Registries registries,
            BusinessClock clock,
            TransactionTemplate transaction) {
        this.intake = intake;
        this.readingDesk = readingDesk;
        this.desk = desk;
        this.directives = directives;
        this.readings = readings;
        this.evidence = evidence;
        this.obligations = obligations;
        this.tasks = tasks;
        this.registries = registries;
        this.clock = clock;
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
        transaction.executeWithoutResult(_ -> {
            accept(id, plan);
            if (!evidence.isAny(owed(id).map(Obligation::id).toList())) {
                list(example.get("outcomes")).forEach(outcome -> enter(id, outcome));
            }
        });
    }

    private void accept(long id, Map<String, Object> plan) {
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
    }

    private static final Viewer SYSTEM = Viewer.PUBLIC;

    private void enter(long directive, Map<String, Object> outcome) {
        Obligation obligation = about(directive, outcome);
        String number = optional(outcome, "number");
        Evidence.Said said = new Evidence.Said(
                Evidence.Proof.of(words(outcome, "proves")),
                day(outcome, "day"),
                optional(outcome, "words"),
                words(outcome, "summary"),
                new Claim(null, number, optional(outcome, "issuer"), number == null ? null : day(outcome, "day"), null),
                words(outcome, "source"),
                null);
        evidence.enter(obligation.id(), said, !outcome.containsKey("open"), Change.SYSTEM);
    }

    /** The one obligation that an outcome is of: that of its task, unit and product, and of the place that it is for. */
    private Obligation about(long directive, Map<String, Object> outcome) {
        Registry registry = registries.now();
        Long unit = entry(outcome, "unit", registry);
        Long place = entry(outcome, "place", registry);
        String kind = optional(outcome, "product");
        return owed(directive)
                .filter(one -> one.task().item().equals(words(outcome, "item")))
                .filter(one -> unit == null || unit.equals(one.laidOut().bound()))
                .filter(one -> Objects.equals(place, one.laidOut().subject()))
                .filter(one -> kind == null || kind.equals(one.laidOut().kind().code()))
                .reduce((_, _) -> {
                    throw new IllegalStateException("Two obligations for " + outcome);
                })
                .orElseThrow(() -> new IllegalStateException("No obligation for " + outcome));
    }

    private Stream<Obligation> owed(long directive) {
        Vantage now = Vantage.of(clock.today());
        return tasks.of(directive, SYSTEM, now).stream()
                .flatMap(task -> obligations.of(task.id(), SYSTEM, now).stream());
    }

    private static @Nullable Long entry(Map<String, Object> outcome, String name, Registry registry) {
        String key = optional(outcome, name);
        return key == null ? null : registry.find(key).orElseThrow().id();
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
