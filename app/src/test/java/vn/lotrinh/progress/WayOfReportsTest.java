package vn.lotrinh.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lotrinh.TestClock;
import vn.lotrinh.TestSystem;
import vn.lotrinh.access.Role;
import vn.lotrinh.access.TestVisitor;
import vn.lotrinh.access.Viewer;
import vn.lotrinh.calendar.BusinessClock;
import vn.lotrinh.calendar.Days;
import vn.lotrinh.calendar.Vantage;
import vn.lotrinh.directive.AcceptedDirectives;
import vn.lotrinh.ledger.Change;
import vn.lotrinh.ledger.Ledger;
import vn.lotrinh.obligation.Fact;
import vn.lotrinh.obligation.Histories;
import vn.lotrinh.obligation.Histories.ObligationChanged;
import vn.lotrinh.obligation.History;
import vn.lotrinh.obligation.Obligation;
import vn.lotrinh.obligation.Obligations;
import vn.lotrinh.obligation.Standing;
import vn.lotrinh.obligation.Tasks;
import vn.lotrinh.organization.Ground;
import vn.lotrinh.organization.RegistryDesk;
import vn.lotrinh.organization.UnitKind;
import vn.lotrinh.organization.UnitLevel;
import vn.lotrinh.page.Texts;

/** Whatever officers, leaders, monitors and strangers do one after the other, nothing is done that nobody reviewed. */
@TestSystem
@Import(WayOfReportsTest.Heard.class)
class WayOfReportsTest {

    private static final LocalDate GIVEN = LocalDate.of(2025, 1, 10);
    private static final int WALKS = 9;
    private static final int STEPS = 100;
    private static final int CHOICES = 18;

    private final long seed = Long.getLong("lotrinh.seed", new Random().nextLong());
    private final Random random = new Random(seed);

    @Autowired
    private Reporting reporting;

    @Autowired
    private Reviewing reviewing;

    @Autowired
    private Reports reports;

    @Autowired
    private Attaching attaching;

    @Autowired
    private Extensions extensions;

    @Autowired
    private Endings endings;

    @Autowired
    private Histories histories;

    @Autowired
    private Obligations obligations;

    @Autowired
    private Tasks tasks;

    @Autowired
    private Ledger ledger;

    @Autowired
    private RegistryDesk desk;

    @Autowired
    private AcceptedDirectives accepted;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MessageSource messages;

    @Autowired
    private TestClock clock;

    @Autowired
    private Heard heard;

    /** What was told to the rest of the system. */
    static class Heard {
        private final List<ObligationChanged> events = new ArrayList<>();

        @EventListener
        void on(ObligationChanged changed) {
            events.add(changed);
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE);
    }

    private Obligation obligation(String unit) {
        long directive = accepted.accept(
                GIVEN, AcceptedDirectives.task("I.1", "Ban hành kế hoạch phát triển", today().plusDays(20), unit));
        long followed = tasks.of(directive, TestVisitor.MONITOR, Vantage.of(today()))
                .getFirst()
                .id();
        return obligations
                .of(followed, TestVisitor.MONITOR, Vantage.of(today()))
                .getFirst();
    }

    private static Viewer viewer(long account, Role role, @Nullable Long unit) {
        return new Viewer(account, "Người " + account, List.of(new Viewer.Grant(role, unit)));
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private LocalDate day() {
        return today().plusDays(random.nextInt(40) - 30L);
    }

    @Test
    void neverMakesDoneWhatNobodyReviewed() {
        String name = "Bộ Thử Nghiệm " + seed;
        long unit = Objects.requireNonNull(transaction.execute(_ -> desk.enter(
                new RegistryDesk.NewUnit(name, "", UnitKind.MINISTRY, UnitLevel.CENTRAL, null, null),
                Days.ALWAYS,
                Ground.NONE,
                "account:1")));
        People people = new People(unit);
        Set<String> refusals = new HashSet<>();
        for (int walk = 0; walk < WALKS; walk++) {
            long about = obligation(name).id();
            for (int step = 0; step < STEPS; step++) {
                refusals.addAll(step(about, people, "seed " + seed + ", walk " + walk + ", step " + step));
            }
            bringToAnEnd(about, people, "seed " + seed + ", walk " + walk);
        }
        assertThat(refusals).as("seed " + seed).hasSizeGreaterThan(10);
    }

    /** Who acts: the unit's own people, two monitors, and two who have no say. */
    private record People(
            Viewer officer, Viewer leader, Viewer monitor, Viewer second, Viewer elsewhere, Viewer inspector) {

        People(long unit) {
            this(
                    viewer(11, Role.UNIT_OFFICER, unit),
                    viewer(12, Role.UNIT_LEADER, unit),
                    viewer(13, Role.MONITOR, null),
                    viewer(14, Role.MONITOR, null),
                    viewer(15, Role.UNIT_OFFICER, unit + 1),
                    viewer(16, Role.INSPECTOR, null));
        }

        List<Viewer> all() {
            return List.of(officer, leader, monitor, second, elsewhere, inspector);
        }

        Viewer apt(int choice) {
            return choice <= 6 || choice == 16 ? officer : choice <= 9 ? leader : monitor;
        }
    }

    /** One random act, and what must hold after it; gives the code of the refusal, if it was refused. */
    private Set<String> step(long about, People people, String where) {
        clock.pass(Duration.ofHours(random.nextInt(18)));
        int choice = random.nextInt(CHOICES);
        Viewer who = random.nextInt(4) == 0 ? one(people.all()) : people.apt(choice);
        History before = histories.of(about);
        int told = heard.events.size();
        long records = records(about);
        Outcome outcome = act(choice, about, who);
        History after = histories.of(about);
        String what = where + " by " + who.actor() + ": " + outcome;
        int facts = after.facts().size() - before.facts().size();
        assertThat(heard.events.size() - told).as(what).isEqualTo(facts);
        assertThat(records(about) - records).as(what).isGreaterThanOrEqualTo(facts);
        Standing standing = after.standing(today()).orElseThrow();
        assertThat(standing)
                .as(what)
                .isEqualTo(obligations
                        .find(about, people.monitor(), Vantage.of(today()))
                        .orElseThrow()
                        .standing(today()));
        if (standing.isDone()) {
            assertThat(reviewed(about, after)).as(what).isTrue();
        }
        if (!(outcome instanceof Outcome.Refused refused)) {
            return Set.of();
        }
        assertThat(after).as(what).isEqualTo(before);
        assertThat(records(about)).as(what).isEqualTo(records);
        for (Locale language : List.of(Texts.VIETNAMESE, Locale.ENGLISH)) {
            assertThat(refused.sentence(new Texts(messages, language))).as(what).hasSizeGreaterThan(20);
        }
        return Set.of(refused.code());
    }

    /** From wherever the steps led, what is owed can be brought to its end by the right people in the right order. */
    private void bringToAnEnd(long about, People people, String what) {
        Halted halted = new Halted(histories.of(about).halted(today()).orElse(null));
        if (!histories.of(about).standing(today()).orElseThrow().isDone() && halted.remedy() != null) {
            done(
                    endings.decide(
                            about,
                            new Endings.Decision(halted.remedy(), today(), "Có lý do", "Quyết định", null),
                            people.monitor()),
                    what);
        }
        for (Report open : underWay(about)) {
            if (open.state() == ReportState.REVIEW) {
                done(reviewing.giveReturn(open.id(), "Có lý do", people.monitor()), what);
                continue;
            }
            if (open.state() == ReportState.SIGNING) {
                done(reporting.giveBack(open.id(), "Có lý do", people.leader()), what);
            }
            done(reporting.discard(open.id(), people.officer()), what);
        }
        long report = done(reporting.start(about, people.officer()), what);
        done(attaching.attach(report, proof(Evidence.Proof.DONE, today(), true), people.officer()), what);
        done(reporting.send(report, people.officer()), what);
        assertThat(reviewing.accept(report, "", people.second())).as(what).isInstanceOf(Outcome.Refused.class);
        done(reporting.sign(report, people.leader()), what);
        done(reviewing.accept(report, "", people.second()), what);
        History after = histories.of(about);
        assertThat(after.standing(today()).orElseThrow().isDone()).as(what).isTrue();
        assertThat(reviewed(about, after)).as(what).isTrue();
    }

    private record Halted(@Nullable Fact by) {
        Endings.@Nullable Kind remedy() {
            return switch (by) {
                case Fact.Ended _ -> Endings.Kind.REVIVED;
                case Fact.Paused _ -> Endings.Kind.RESUMED;
                case null, default -> null;
            };
        }
    }

    private static long done(Outcome outcome, String what) {
        assertThat(outcome).as(what).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).id();
    }

    private List<Report> underWay(long obligation) {
        return Objects.requireNonNull(transaction.execute(_ -> all(obligation).stream()
                .flatMap(id -> reports.lock(id).stream())
                .filter(report -> report.state().isUnderWay())
                .toList()));
    }

    private List<Long> all(long obligation) {
        return database.sql("select id from progress.report where obligation_id = :id order by id")
                .param("id", obligation)
                .query((row, _) -> row.getLong("id"))
                .list();
    }

    /** Whether some accepted evidence is of a day that has come and was reviewed by a monitor who had no part in its report. */
    private boolean reviewed(long obligation, History history) {
        return histories.entries(obligation).stream()
                .filter(entry -> entry.recorded().fact() instanceof Fact.Accepted accepted
                        && history.proofs().get(accepted.proof()) == History.Proof.ACCEPTED
                        && !accepted.on().isAfter(today()))
                .anyMatch(entry -> Set.of("account:13", "account:14")
                        .contains(entry.ground().actor()));
    }

    private long records(long obligation) {
        return ledger.about(Change.Subject.of("obligation", obligation)).size();
    }

    private Outcome act(int choice, long obligation, Viewer who) {
        List<Long> all = all(obligation);
        long report = all.isEmpty() ? 0 : random.nextInt(5) == 0 ? one(all) : all.getLast();
        List<Long> proofs = database.sql("select id from progress.evidence where obligation_id = :id")
                .param("id", obligation)
                .query((row, _) -> row.getLong("id"))
                .list();
        List<Extension> asked = extensions.of(obligation);
        String reason = random.nextInt(6) == 0 ? "" : "Có lý do";
        return switch (choice) {
            case 0, 1 -> reporting.start(obligation, who);
            case 2 -> reporting.nothingNew(obligation, null, who);
            case 3, 4 -> attaching.attach(report, offered(), who);
            case 5, 6 -> reporting.send(report, who);
            case 7, 8 -> reporting.sign(report, who);
            case 9 -> reporting.giveBack(report, reason, who);
            case 10, 11 -> reviewing.accept(report, reason, who);
            case 12 -> reviewing.giveReturn(report, reason, who);
            case 13 -> proofs.isEmpty() ? reporting.discard(report, who) : reviewing.reopen(one(proofs), reason, who);
            case 14 ->
                asked.isEmpty() || random.nextBoolean()
                        ? extensions.ask(obligation, day(), reason, who)
                        : extensions.decide(
                                one(asked).id(), random.nextBoolean() ? day() : null, day(), reason, "Công văn", who);
            case 15 -> reviewing.accept(report, reason, who);
            case 16 -> reporting.takeBack(report, who);
            default ->
                endings.decide(
                        obligation,
                        new Endings.Decision(
                                one(List.of(
                                        Endings.Kind.PAUSED,
                                        Endings.Kind.RESUMED,
                                        Endings.Kind.WITHDRAWN,
                                        Endings.Kind.REVIVED,
                                        Endings.Kind.REVIVED)),
                                day(),
                                reason,
                                random.nextInt(4) == 0 ? "" : "Quyết định",
                                null),
                        who);
        };
    }

    private Attaching.Offered offered() {
        return proof(
                one(List.of(Evidence.Proof.DONE, Evidence.Proof.DONE, Evidence.Proof.STEP)),
                day(),
                random.nextInt(4) != 0);
    }

    private static Attaching.Offered proof(Evidence.Proof proves, LocalDate day, boolean document) {
        return new Attaching.Offered(
                proves,
                day,
                "Đã ban hành",
                document ? new Claim("plan", "15/KH-BTN", "Bộ Thử Nghiệm", day, null) : Claim.NOTHING,
                null,
                null,
                null,
                null);
    }
}
