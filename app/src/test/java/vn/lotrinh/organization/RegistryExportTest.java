package vn.lotrinh.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lotrinh.calendar.Days;
import vn.lotrinh.organization.Draft.Occurrence;
import vn.lotrinh.organization.RegistryFiles.SentFile;
import vn.lotrinh.organization.Transfer.Share;

/** What is given out, taken in elsewhere, is the same registry. */
class RegistryExportTest {

    private static final Instant THEN = Instant.parse("2026-03-02T02:00:00Z");
    private static final Ground GROUND = new Ground("Quyết định 1/QĐ-TW", LocalDate.of(2026, 1, 5), null);

    private static Facts shipped() {
        Draft draft = new Draft(Facts.NONE, Instant.EPOCH, "system");
        RegistryFiles files = new RegistryFiles(Facts.NONE, draft);
        ShippedFiles.base(files);
        ShippedFiles.acts(files);
        files.mustBeRight();
        return draft.added();
    }

    private static Facts with(Facts base, java.util.function.Consumer<Draft> more) {
        Draft draft = new Draft(base, THEN, "account:1");
        more.accept(draft);
        return base.plus(draft.added());
    }

    private static long id(Draft draft, String key) {
        return draft.registry().find(key).orElseThrow().id();
    }

    /** A registry on which people have worked: every kind of record stands in it. */
    private static Facts worked() {
        return with(shipped(), draft -> {
            long office = id(draft, "van-phong-trung-uong-dang");
            long committee = id(draft, "dang-uy-chinh-phu");
            draft.say(office, Aspect.SHORT_NAME, "", "=VPTW", Days.since(LocalDate.of(2026, 1, 1)), GROUND);
            draft.say(office, Aspect.CONTACT, "", "số 1A, đường \"Hùng Vương\";\nHà Nội", Days.ALWAYS, GROUND);
            draft.alsoWritten(office, "Văn phòng | Đảng", Days.ALWAYS, GROUND);
            draft.say(office, Aspect.SUPERIOR, "", null, Days.since(LocalDate.of(2026, 2, 1)), GROUND);
            long unit = draft.enter(draft.freeKey("Ban Đặc biệt"), Nature.UNIT);
            draft.say(unit, Aspect.NAME, "", "Ban Đặc biệt", Days.since(LocalDate.of(2026, 1, 1)), GROUND);
            draft.say(unit, Aspect.KIND, "", "party-commission", Days.since(LocalDate.of(2026, 1, 1)), GROUND);
            draft.say(unit, Aspect.LEVEL, "", "central", Days.since(LocalDate.of(2026, 1, 1)), GROUND);
            Happening split = draft.happen(new Occurrence(
                    null,
                    EventKind.TRANSFERRED_PART,
                    LocalDate.of(2026, 1, 1),
                    List.of(new Transfer(committee, unit, Share.FUNCTION, List.of("quy hoạch", "liên kết"))),
                    "Một phần việc",
                    GROUND));
            assertThat(split).isInstanceOf(Happening.Happened.class);
            Happening founded = draft.happen(new Occurrence(
                    null,
                    EventKind.ESTABLISHED,
                    LocalDate.of(2026, 1, 1),
                    List.of(new Transfer(null, unit, Share.WHOLE, List.of())),
                    "",
                    GROUND));
            assertThat(founded).isInstanceOf(Happening.Happened.class);
        });
    }

    private static Registry taken(List<SentFile> files) {
        Draft draft = new Draft(Facts.NONE, THEN, "account:2");
        RegistryFiles into = new RegistryFiles(Facts.NONE, draft);
        into.all(files);
        assertThat(into.problems()).isEmpty();
        return draft.registry();
    }

    private static List<SentFile> csv(Facts facts) {
        return new RegistryExport(facts)
                .csv().entrySet().stream()
                        .map(file -> new SentFile(file.getKey(), file.getValue()))
                        .toList();
    }

    @Test
    void givesTheShippedRegistryBackFromCsv() {
        Facts facts = shipped();
        assertThat(told(taken(csv(facts)))).isEqualTo(told(facts.knownAt(THEN)));
    }

    @Test
    void givesARegistryOnWhichPeopleHaveWorkedBackFromCsv() {
        Facts facts = worked();
        assertThat(told(taken(csv(facts)))).isEqualTo(told(facts.knownAt(THEN)));
    }

    @Test
    void givesItBackFromJson() {
        Facts facts = worked();
        String json = new RegistryExport(facts).json();
        assertThat(told(taken(RegistryExport.read(json).orElseThrow()))).isEqualTo(told(facts.knownAt(THEN)));
    }

    @Test
    void givesNothingNewToTheRegistryFromWhichItCame() {
        Facts facts = worked();
        Draft draft = new Draft(facts, THEN, "account:1");
        RegistryFiles into = new RegistryFiles(facts, draft);
        into.all(csv(facts));
        assertThat(into.problems()).isEmpty();
        assertThat(draft.added().entries()).isEmpty();
        assertThat(draft.added().events()).isEmpty();
        assertThat(told(draft.registry())).isEqualTo(told(facts.knownAt(THEN)));
    }

    @Test
    void carriesACorrectionToWhereTheWrongEventStands() {
        Facts shipped = shipped();
        Facts corrected = with(shipped, draft -> {
            UnitEvent wrong = draft.registry().events().stream()
                    .filter(event -> String.valueOf(event.key()).startsWith("lap-dang-uy-chinh-phu@"))
                    .findFirst()
                    .orElseThrow();
            Happening right = draft.correct(
                    wrong,
                    "sai ngày",
                    new Occurrence(
                            null,
                            wrong.kind(),
                            wrong.effectiveOn().plusDays(1),
                            wrong.transfers(),
                            wrong.summary(),
                            wrong.ground()));
            assertThat(right).isInstanceOf(Happening.Happened.class);
        });
        Draft elsewhere = new Draft(shipped, THEN, "account:2");
        RegistryFiles into = new RegistryFiles(shipped, elsewhere);
        into.all(csv(corrected));
        assertThat(into.problems()).isEmpty();
        assertThat(told(elsewhere.registry())).isEqualTo(told(corrected.knownAt(THEN)));
    }

    @Test
    void keepsSpreadsheetsFromTakingWordsForFormulas() {
        Map<String, String> files = new RegistryExport(worked()).csv();
        assertThat(files.get("statements.csv")).contains("'=VPTW").doesNotContain(",=VPTW");
        assertThat(files.values()).allSatisfy(file -> assertThat(file).doesNotContainPattern("(?m)(^|,)\"?[=+@-]\\w"));
    }

    @Test
    void refusesJsonOfSomethingElse() {
        assertThat(RegistryExport.read("{\"x\": []}")).isEmpty();
        assertThat(RegistryExport.read("[1, 2")).isEmpty();
        assertThat(RegistryExport.read("{}")).isEmpty();
    }

    /** Everything that a registry says, with keys in place of numbers. */
    private static Map<String, Object> told(Registry registry) {
        Map<String, Object> told = new TreeMap<>();
        for (Life life : registry.all()) {
            String key = Objects.requireNonNull(life.key());
            for (Aspect aspect : Aspect.values()) {
                life.each(aspect)
                        .forEach((qualifier, timeline) -> timeline.segments()
                                .forEach(segment -> told.merge(
                                        key + " " + aspect + " " + keyed(aspect == Aspect.MEMBER, qualifier, registry),
                                        List.of(segment.days() + " "
                                                + keyed(
                                                        aspect.isReference() && aspect != Aspect.MEMBER,
                                                        segment.value().value(),
                                                        registry)),
                                        RegistryExportTest::joined)));
            }
        }
        registry.events()
                .forEach(event -> told.merge(
                        event.kind() + " " + event.effectiveOn(),
                        List.of(event.transfers().stream()
                                        .map(transfer -> keyed(true, transfer.from(), registry) + " → "
                                                + keyed(true, transfer.to(), registry) + " " + transfer.share() + " "
                                                + transfer.words())
                                        .toList()
                                + event.summary()
                                + event.ground()),
                        RegistryExportTest::joined));
        return told;
    }

    private static Object joined(Object one, Object other) {
        List<Object> both = new ArrayList<>((List<?>) one);
        both.addAll((List<?>) other);
        both.sort(java.util.Comparator.comparing(Object::toString));
        return both;
    }

    private static String keyed(boolean reference, @Nullable Object value, Registry registry) {
        return reference && value != null
                ? String.valueOf(registry.life(Long.parseLong(value.toString())).key())
                : String.valueOf(value);
    }
}
