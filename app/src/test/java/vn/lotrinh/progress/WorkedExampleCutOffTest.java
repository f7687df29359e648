package vn.lotrinh.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lotrinh.TestClock;
import vn.lotrinh.TestSystem;
import vn.lotrinh.access.Viewer;
import vn.lotrinh.calendar.Vantage;
import vn.lotrinh.directive.Intake;
import vn.lotrinh.ledger.Change;
import vn.lotrinh.obligation.ObligationFilter;
import vn.lotrinh.obligation.Obligations;
import vn.lotrinh.organization.RegistryDesk;
import vn.lotrinh.organization.ShippedUnits;

/** What cuts the loading of the example off is made up for at the next start. The tests are the starts, one after the other. */
@TestSystem
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WorkedExampleCutOffTest {

    private static final LocalDate BEFORE_ITS_EVIDENCE = LocalDate.of(2022, 5, 30);

    @Autowired
    private WorkedExample example;

    @Autowired
    private Intake intake;

    @Autowired
    private Obligations obligations;

    @Autowired
    private RegistryDesk desk;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TestClock clock;

    @Autowired
    private ThreadPoolTaskExecutor background;

    private long followed() {
        return obligations
                .totals(
                        ObligationFilter.ALL,
                        Viewer.PUBLIC,
                        Vantage.of(TestClock.START.atZone(clock.getZone()).toLocalDate()))
                .all();
    }

    private String state() {
        return database.sql("select state from directive.directive where received_by = 'system'")
                .query(String.class)
                .single();
    }

    private void start() {
        example.run(new DefaultApplicationArguments());
    }

    /** As when the process ends between taking the file in and reading it: nobody is there to read. */
    @Test
    @Order(1)
    void readsAndAcceptsThePlanThatWasOnlyTakenIn() throws IOException {
        new ShippedUnits(desk, transaction).takeBase();
        CountDownLatch end = new CountDownLatch(1);
        for (int thread = 0; thread < background.getCorePoolSize(); thread++) {
            background.execute(() -> await(end));
        }
        try {
            intake.receive("ke_hoach_nq11.txt", plan(), true, Change.SYSTEM);
            intake.receive(
                    "khac.txt", "Kế hoạch khác".getBytes(java.nio.charset.StandardCharsets.UTF_8), false, "account:1");
            clock.set(BEFORE_ITS_EVIDENCE);
            assertThatThrownBy(this::start).isInstanceOf(EvidenceFile.EvidenceOfTheFuture.class);
        } finally {
            end.countDown();
        }
        assertThat(state()).isEqualTo("read");
    }

    @Test
    @Order(2)
    void leavesNothingHalfLoadedWhenItIsCutOffWhileAccepting() {
        assertThat(state()).isEqualTo("read");
        assertThat(followed()).isZero();
    }

    @Test
    @Order(3)
    void acceptsThePlanThatWasOnlyRead() {
        clock.set(TestClock.START);
        start();
        assertThat(state()).isEqualTo("accepted");
        assertThat(followed()).isGreaterThan(50);
    }

    private static byte[] plan() throws IOException {
        try (InputStream in = WorkedExample.class.getResourceAsStream("example/ke_hoach_nq11.txt")) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }

    private static void await(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
