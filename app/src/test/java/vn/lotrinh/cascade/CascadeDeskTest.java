package vn.lotrinh.cascade;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import vn.lotrinh.TestClock;
import vn.lotrinh.TestSystem;
import vn.lotrinh.calendar.Vantage;
import vn.lotrinh.ledger.Change;
import vn.lotrinh.ledger.Ledger;
import vn.lotrinh.ledger.LedgerRecord;

/** What implements what is proposed by rule, decided by people, and never goes round in a circle. */
@TestSystem
@RecordApplicationEvents
class CascadeDeskTest {

    private static final String ACTOR = "account:1";
    private static final LocalDate DAY = LocalDate.of(2023, 1, 1);

    @Autowired
    private TestClock clock;

    @Autowired
    private CascadeDesk desk;

    @Autowired
    private Links links;

    @Autowired
    private CitedDirectives cited;

    @Autowired
    private Progressing progressing;

    @Autowired
    private Proposals proposals;

    @Autowired
    private Ledger ledger;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private Chain chain;

    /** Each test speaks of other numbers, so that none meets another's directives. */
    private static int count = 1000;

    private long plain(String issuer) {
        return chain.accept(Chain.programme(++count + "/KH-THU", issuer, DAY).task("Việc thử số " + count));
    }

    private static Ends ends(long child, long parent) {
        return new Ends(Level.DIRECTIVE, child, parent);
    }

    private CascadeDesk.Outcome make(long child, long parent) {
        return desk.make(ends(child, parent), child, parent, "Văn bản ghi rõ", ACTOR);
    }

    private long task(long directive, int ordinal) {
        return progressing
                .of(directive, LocalDate.ofInstant(clock.instant(), vn.lotrinh.calendar.BusinessClock.ZONE))
                .get(ordinal)
                .id();
    }

    @Test
    void proposesTheChainOfRealNumbersWithTwoParents() {
        long government = chain.accept(Chain.government());
        long committee = chain.accept(Chain.committee());
        long province = chain.accept(Chain.province());
        assertThat(links.now().up(Level.DIRECTIVE, province))
                .allMatch(link -> link.act() == Act.PROPOSED)
                .extracting(Link::parent)
                .containsExactlyInAnyOrder(government, committee);
        Link resolution = links.now().up(Level.DIRECTIVE, government).getFirst();
        assertThat(resolution.isToCited()).isTrue();
        assertThat(links.now().up(Level.DIRECTIVE, committee))
                .extracting(Link::parent)
                .containsExactlyInAnyOrder(resolution.parent(), government);
        assertThat(cited.nodes(List.of(resolution.parent())).get(resolution.parent()))
                .extracting(Cited::number, Cited::kind, Cited::issuedOn)
                .containsExactly("11-NQ/TW", "resolution", Chain.OF_POLITBURO);

        assertThat(links.now().between(committee, government))
                .extracting(link -> link.child() + ">" + link.parent())
                .containsExactlyInAnyOrder(
                        task(committee, 0) + ">" + task(government, 0), task(committee, 1) + ">" + task(government, 2));
        assertThat(links.now().between(province, committee))
                .extracting(link -> link.child() + ">" + link.parent())
                .containsExactlyInAnyOrder(
                        task(province, 0) + ">" + task(committee, 0), task(province, 1) + ">" + task(committee, 2));
        assertThat(links.now().between(province, government)).hasSize(1);

        long politburo = chain.accept(
                Chain.programme("11-NQ/TW", "Bộ Chính trị", Chain.OF_POLITBURO).task("Việc gốc thử nghiệm"));
        assertThat(links.now().down(Level.DIRECTIVE, politburo))
                .extracting(Link::child)
                .containsExactlyInAnyOrder(government, committee);
        assertThat(links.now().down(Level.DIRECTIVE, resolution.parent())).allMatch(link -> link.act() == Act.JOINED);
        assertThat(events.stream(CascadeDesk.LinkJoined.class)).hasSize(2);
    }

    @Test
    void tellsTheSameNumberOfTwoYearsApart() {
        long earlier = chain.accept(Chain.programme("1579/QĐ-TTG", "Thủ tướng Chính phủ", LocalDate.of(2021, 9, 22))
                .task("Việc cảng thử"));
        long later = chain.accept(Chain.programme("1579/QĐ-TTG", "Thủ tướng Chính phủ", LocalDate.of(2023, 12, 5))
                .task("Việc quy hoạch thử"));
        long child = chain.accept(Chain.programme("77/KH-THU", "Uỷ ban nhân dân tỉnh Phú Thọ", LocalDate.of(2024, 1, 5))
                .implementing("1579/QĐ-TTg", LocalDate.of(2023, 12, 5))
                .task("Việc theo quy hoạch thử"));
        long undated =
                chain.accept(Chain.programme("78/KH-THU", "Uỷ ban nhân dân tỉnh Phú Thọ", LocalDate.of(2024, 1, 5))
                        .implementing("1579/QĐ-TTg", null)
                        .task("Việc theo quy hoạch thử"));
        assertThat(links.now().up(Level.DIRECTIVE, child))
                .extracting(Link::parent)
                .containsExactly(later);
        assertThat(links.now().up(Level.DIRECTIVE, undated)).isEmpty();
        assertThat(links.now().down(Level.DIRECTIVE, earlier)).isEmpty();
    }

    @Test
    void tellsTheSameNumberOfTwoProvincesApart() {
        chain.accept(Chain.programme("33-CTr/TU", "Tỉnh uỷ Hà Giang", DAY).task("Việc của tỉnh khác"));
        long own = chain.accept(Chain.programme("33-CTr/TU", "Tỉnh ủy Lai Châu", DAY.plusDays(1))
                .task("Việc của tỉnh"));
        long child = chain.accept(Chain.programme("79/KH-THU", "Uỷ ban nhân dân tỉnh Lai Châu", DAY.plusDays(30))
                .implementing("33-CTr/TU", null)
                .task("Việc theo chương trình tỉnh"));
        Link link = links.now().up(Level.DIRECTIVE, child).getFirst();
        assertThat(link.parent()).isEqualTo(own);
        assertThat(link.grounds()).extracting(Ground::kind).contains(Ground.Kind.ONLY_ONE);
    }

    @Test
    void confirmsAProposalWithWhoAndWhenAndRecordsIt() {
        long parent = plain("Chính phủ");
        long child = chain.accept(Chain.programme("80/KH-THU", "Bộ Y tế", DAY.plusDays(5))
                .implementing(count + "/KH-THU", DAY)
                .task("Việc thử"));
        assertThat(desk.confirm(ends(child, parent), "", ACTOR)).isInstanceOf(CascadeDesk.Outcome.Done.class);
        assertThat(links.find(ends(child, parent)).orElseThrow())
                .extracting(Link::act, Link::actor, Link::at)
                .containsExactly(Act.CONFIRMED, ACTOR, clock.instant());
        assertThat(ledger.about(new Change.Subject("directive-link", child + ">" + parent)))
                .extracting(LedgerRecord::action)
                .containsExactly("cascade.proposed", "cascade.confirmed");
        assertThat(events.stream(CascadeDesk.LinkProposed.class)).isNotEmpty();
        assertThat(events.stream(CascadeDesk.LinkConfirmed.class)).hasSize(1);
        assertThat(desk.confirm(ends(child, parent), "", ACTOR)).isInstanceOf(CascadeDesk.Outcome.Decided.class);
    }

    @Test
    void neverProposesAgainWhatWasRejected() {
        long parent = plain("Chính phủ");
        long child = chain.accept(Chain.programme("81/KH-THU", "Bộ Y tế", DAY.plusDays(5))
                .implementing(count + "/KH-THU", DAY)
                .task("Việc thử"));
        assertThat(desk.reject(ends(child, parent), " ", ACTOR)).isInstanceOf(CascadeDesk.Outcome.Unreasoned.class);
        assertThat(desk.reject(ends(child, parent), "Chỉ viện dẫn", ACTOR))
                .isInstanceOf(CascadeDesk.Outcome.Done.class);
        assertThat(proposals.examine(child, ACTOR)).isZero();
        assertThat(links.find(ends(child, parent)).orElseThrow().act()).isEqualTo(Act.REJECTED);
        assertThat(make(child, parent)).isInstanceOf(CascadeDesk.Outcome.Done.class);
        assertThat(links.history(ends(child, parent)))
                .extracting(Link::act)
                .containsExactly(Act.PROPOSED, Act.REJECTED, Act.MADE);
    }

    @Test
    void refusesACircleAndNamesTheWayRound() {
        long top = plain("Chính phủ");
        long middle = plain("Bộ Y tế");
        long bottom = plain("Sở Y tế");
        make(middle, top);
        make(bottom, middle);
        assertThat(make(top, bottom))
                .isEqualTo(new CascadeDesk.Outcome.Circular(Level.DIRECTIVE, List.of(top, bottom, middle, top)));
        assertThat(make(top, top)).isInstanceOf(CascadeDesk.Outcome.Itself.class);
        assertThat(links.find(ends(top, bottom))).isEmpty();
    }

    @Test
    void letsALinkBeWithdrawnByAFurtherRecordAndTheCircleBeGone() {
        long top = plain("Chính phủ");
        long bottom = plain("Bộ Y tế");
        make(bottom, top);
        assertThat(make(bottom, top)).isInstanceOf(CascadeDesk.Outcome.Decided.class);
        desk.withdraw(ends(bottom, top), "Nhầm văn bản", ACTOR);
        assertThat(links.now().above(Level.DIRECTIVE, bottom)).isEmpty();
        assertThat(make(top, bottom)).isInstanceOf(CascadeDesk.Outcome.Done.class);
    }

    @Test
    void tellsWhatWasKnownToBeLinkedOnEachDay() {
        long top = plain("Chính phủ");
        long bottom = plain("Bộ Y tế");
        LocalDate first = LocalDate.of(2026, 4, 1);
        try {
            clock.set(first);
            make(bottom, top);
            clock.set(first.plusDays(2));
            desk.withdraw(ends(bottom, top), "Nhầm văn bản", ACTOR);
            clock.set(first.plusDays(4));
            make(bottom, top);
            clock.set(first.plusDays(9));
            assertThat(IntStream.rangeClosed(-1, 9)
                            .filter(day -> isLinked(bottom, top, Vantage.of(first, first.plusDays(day))))
                            .boxed())
                    .containsExactly(0, 1, 4, 5, 6, 7, 8, 9);
            assertThat(isLinked(bottom, top, Vantage.of(first.minusYears(1)))).isTrue();
        } finally {
            clock.set(TestClock.START);
        }
    }

    /** All ways of asking say the same. */
    private boolean isLinked(long child, long parent, Vantage vantage) {
        Linked then = links.at(vantage);
        boolean linked = then.below(Level.DIRECTIVE, parent).containsKey(parent);
        assertThat(then.above(Level.DIRECTIVE, child).containsKey(child)).isEqualTo(linked);
        assertThat(then.up(Level.DIRECTIVE, child))
                .filteredOn(link -> link.act().inForce())
                .hasSize(linked ? 1 : 0);
        assertThat(then.down(Level.DIRECTIVE, parent))
                .filteredOn(link -> link.act().inForce())
                .hasSize(linked ? 1 : 0);
        return linked;
    }

    @Test
    void dropsWhatItProposedBetweenTasksWhenTheDirectivesAreNotLinked() {
        long parent = chain.accept(Chain.programme("501/KH-THU", "Chính phủ", DAY)
                .task("Trồng hàng cây bằng lăng tím quanh giếng cổ làng Vạc"));
        long child = chain.accept(Chain.programme("502/KH-THU", "Bộ Y tế", DAY.plusDays(5))
                .implementing("501/KH-THU", DAY)
                .task("Trồng hàng cây bằng lăng tím quanh giếng cổ làng Vạc"));
        assertThat(links.now().between(child, parent)).extracting(Link::act).containsExactly(Act.PROPOSED);
        desk.reject(ends(child, parent), "Không phải", ACTOR);
        assertThat(links.now().between(child, parent)).extracting(Link::act).containsExactly(Act.WITHDRAWN);
        make(child, parent);
        assertThat(links.now().between(child, parent)).extracting(Link::act).containsExactly(Act.PROPOSED);
    }
}
