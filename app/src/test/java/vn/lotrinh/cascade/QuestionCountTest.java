package vn.lotrinh.cascade;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lotrinh.TestSystem;
import vn.lotrinh.access.TestVisitor;
import vn.lotrinh.calendar.Vantage;
import vn.lotrinh.directive.Directive;
import vn.lotrinh.directive.Directives;
import vn.lotrinh.obligation.Totals;

/** However many directives implement one, its page asks the database as often as that of one with a few. */
@TestSystem
class QuestionCountTest {

    private static final LocalDate DAY = LocalDate.of(2023, 1, 1);
    private static final Vantage NOW = Vantage.of(LocalDate.of(2026, 3, 2));
    /** The same day as it was known at its end, and as it was known before anything was linked. */
    private static final Vantage THEN = Vantage.of(NOW.asOf(), NOW.asOf());

    private static final Vantage BEFORE = Vantage.of(NOW.asOf(), NOW.asOf().minusDays(1));
    private static final int MANY = 225;
    private static final int MOST_QUESTIONS = 14;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Directives directives;

    @Autowired
    private CascadeDesk desk;

    @Autowired
    private CascadeBook book;

    @Autowired
    private Chain chain;

    /** A directive below which so many stand: 15 directly, the others below those, each second one below two. */
    private Directive withDescendants(String mark, int count) {
        long top = accept(mark, 0);
        List<Long> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long child = accept(mark, i + 1);
            if (i < 15) {
                link(child, top);
            } else {
                link(child, all.get(i % 15));
                if (i % 2 == 0) {
                    link(child, all.get((i + 1) % 15));
                }
            }
            all.add(child);
        }
        return directives.find(top, TestVisitor.MONITOR).orElseThrow();
    }

    private long accept(String mark, int number) {
        return chain.accept(Chain.programme(number + "/" + mark, "Bộ Y tế", DAY.plusDays(number))
                .task("Việc thử thứ nhất", DAY.plusDays(40))
                .task("Việc thử thứ hai"));
    }

    private void link(long child, long parent) {
        transaction.executeWithoutResult(_ -> desk.make(
                new Ends(vn.lotrinh.cascade.Level.DIRECTIVE, child, parent), child, parent, "Thử", "account:1"));
    }

    private List<String> asked(Runnable work) {
        Logger logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        ListAppender<ILoggingEvent> asked = new ListAppender<>();
        asked.start();
        Level before = logger.getLevel();
        boolean additive = logger.isAdditive();
        logger.addAppender(asked);
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        try {
            work.run();
        } finally {
            logger.setLevel(before);
            logger.setAdditive(additive);
            logger.detachAppender(asked);
        }
        return asked.list.stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(message -> message.startsWith("Executing prepared SQL statement"))
                .toList();
    }

    @Test
    void asksNoMoreForManyDescendantsThanForFew() {
        Directive few = withDescendants("KH-IT", 3);
        Directive many = withDescendants("KH-NHIEU", MANY);
        // So that what is counted once, for all and for each, is counted before.
        for (Vantage vantage : List.of(NOW, THEN)) {
            assertThat(view(few, vantage).descendants()).isEqualTo(3);
            assertThat(view(many, vantage).descendants()).isEqualTo(MANY);
            List<String> ofFew = asked(() -> view(few, vantage));
            List<String> ofMany = asked(() -> view(many, vantage));
            assertThat(ofFew).isNotEmpty().hasSizeLessThanOrEqualTo(MOST_QUESTIONS);
            assertThat(ofMany).hasSameSizeAs(ofFew);
        }
        assertThat(view(many, BEFORE).descendants()).isZero();
        assertThat(view(many, BEFORE).below()).isEqualTo(Totals.NONE);
        assertThat(view(many, BEFORE).coverage().programmes()).isEmpty();
    }

    @Test
    void countsEachDescendantOnceHoweverManyWaysLeadToIt() {
        Directive top = withDescendants("KH-MOT", 40);
        CascadeView view = view(top, NOW);
        assertThat(view.descendants()).isEqualTo(40);
        assertThat(view.below().all()).isEqualTo(80);
        assertThat(view.children()).hasSize(15);
        assertThat(view.lines()).filteredOn(line -> !line.again()).hasSize(40);
        assertThat(view.lines().size()).isGreaterThan(40);
    }

    private CascadeView view(Directive directive, Vantage vantage) {
        return book.of(directive, TestVisitor.MONITOR, vantage, false, "", null);
    }
}
