package vn.lotrinh.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lotrinh.TestClock;
import vn.lotrinh.TestPostgres;
import vn.lotrinh.calendar.BusinessClock;
import vn.lotrinh.installation.Database;
import vn.lotrinh.ledger.LedgerVerification.Fault;
import vn.lotrinh.ledger.LedgerVerification.Result;

/** The ledger proves itself, and nothing can be done to it unseen. */
class LedgerTest {

    private static final AtomicInteger COPIES = new AtomicInteger();
    private static final Change.Subject TASK = Change.Subject.of("task", 1);

    private final Database database = TestPostgres.running().copy("ledger_" + COPIES.incrementAndGet());
    private final DriverManagerDataSource worker = source(database.worker());
    private final JdbcClient owner = JdbcClient.create(source(database.owner()));
    private final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(worker));
    private final Ledger ledger = new Ledger(JdbcClient.create(worker), new BusinessClock(new TestClock()));

    private DriverManagerDataSource source(Database.Login login) {
        return new DriverManagerDataSource(database.url(), login.name(), login.password());
    }

    @BeforeEach
    void recordFiveChanges() {
        LongStream.rangeClosed(1, 5).forEach(this::append);
    }

    private void append(long value) {
        transaction.executeWithoutResult(_ -> ledger.append(change(value)));
    }

    private static Change change(long value) {
        return Change.changed("account:1", "task.changed", TASK, Map.of("value", value - 1), Map.of("value", value))
                .onGround("Công văn số " + value);
    }

    private Result verify() throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                database.url(), database.owner().name(), database.owner().password())) {
            return LedgerVerification.verify(connection);
        }
    }

    @Test
    void provesAnUntouchedChain() throws SQLException {
        assertThat(verify()).isInstanceOfSatisfying(Result.Intact.class, intact -> {
            assertThat(intact.records()).isEqualTo(5);
            assertThat(intact.hash()).matches("[0-9a-f]{64}");
        });
    }

    @Test
    void tellsWhatItRecorded() {
        assertThat(ledger.about(TASK)).hasSize(5).first().satisfies(record -> {
            assertThat(record.before()).isEqualTo("{\"value\":0}");
            assertThat(record.after()).isEqualTo("{\"value\":1}");
            assertThat(record.ground()).isEqualTo("Công văn số 1");
            assertThat(record.at()).isEqualTo(TestClock.START);
        });
    }

    @ParameterizedTest(name = "{2} {1} after: {0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "update ledger.record set after = '{\"value\":9}' where number = 3               | 3 | CHANGED",
                "update ledger.record set before = null where number = 3                         | 3 | CHANGED",
                "update ledger.record set actor = 'account:2' where number = 3                   | 3 | CHANGED",
                "update ledger.record set action = 'task.seen' where number = 3                  | 3 | CHANGED",
                "update ledger.record set subject_id = '2' where number = 3                      | 3 | CHANGED",
                "update ledger.record set ground = concat(ground, ' ') where number = 3           | 3 | CHANGED",
                "update ledger.record set at = at + interval '1 microsecond' where number = 3    | 3 | CHANGED",
                "update ledger.record set hash = sha256('x') where number = 3                    | 3 | CHANGED",
                "update ledger.record set previous = sha256('x') where number = 3                | 3 | UNCHAINED",
                "delete from ledger.record where number = 3                                      | 3 | MISSING",
                "delete from ledger.record where number = 1                                      | 1 | MISSING",
                "delete from ledger.record where number = 5                                      | 5 | MISSING",
                "delete from ledger.record                                                       | 1 | MISSING",
                "delete from ledger.head                                                         | 6 | MISSING",
                "update ledger.head set number = 4, hash = (select hash from ledger.record where number = 4) | 5 | BEYOND_END",
                "update ledger.head set hash = sha256('x')                                       | 5 | CHANGED",
            })
    void findsAndNamesWhatWasTamperedWith(String tampering, long number, Fault fault) throws SQLException {
        tamper(tampering);
        assertThat(verify()).isEqualTo(new Result.Broken(number, fault));
    }

    @Test
    void findsSwappedRecords() throws SQLException {
        tamper("update ledger.record set number = 99 where number = 3");
        tamper("update ledger.record set number = 3 where number = 4");
        tamper("update ledger.record set number = 4 where number = 99");
        assertThat(verify()).isEqualTo(new Result.Broken(3, Fault.UNCHAINED));
    }

    @Test
    void findsARecordThatWasForgedTogetherWithItsHash() throws SQLException {
        LedgerRecord third = ledger.about(TASK).get(2);
        LedgerRecord forged = new LedgerRecord(
                3, third.at(), "account:2", third.action(), TASK, third.before(), third.after(), third.ground());
        byte[] previous = owner.sql("select hash from ledger.record where number = 2")
                .query(byte[].class)
                .single();
        tamper("update ledger.record set actor = 'account:2' where number = 3");
        owner.sql("alter table ledger.record disable trigger all").update();
        owner.sql("update ledger.record set hash = :hash where number = 3")
                .param("hash", forged.hash(previous))
                .update();
        assertThat(verify()).isEqualTo(new Result.Broken(4, Fault.UNCHAINED));
    }

    private void tamper(String sql) {
        owner.sql("alter table ledger.record disable trigger all").update();
        owner.sql(sql).update();
        owner.sql("alter table ledger.record enable trigger all").update();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger.record set actor = 'x'",
                "delete from ledger.record",
                "truncate ledger.record",
                "alter table ledger.record disable trigger all",
                "drop table ledger.record",
                "delete from ledger.head",
                "set session_replication_role = replica"
            })
    void letsTheSystemDoNothingButAdd(String sql) {
        assertThatThrownBy(() -> JdbcClient.create(worker).sql(sql).update()).isInstanceOf(DataAccessException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"update ledger.record set actor = 'x'", "delete from ledger.record", "truncate ledger.record"})
    void refusesEvenItsOwner(String sql) {
        assertThatThrownBy(() -> owner.sql(sql).update()).hasMessageContaining("only added to");
    }

    @Test
    void staysGaplessWhenManyAppendAtOnce() throws Exception {
        try (ExecutorService many = Executors.newFixedThreadPool(8)) {
            List<Callable<Boolean>> appends = Stream.generate(() -> (Callable<Boolean>) () -> {
                        append(7);
                        return true;
                    })
                    .limit(64)
                    .toList();
            for (Future<Boolean> append : many.invokeAll(appends)) {
                assertThat(append.get()).isTrue();
            }
        }
        assertThat(verify())
                .isInstanceOfSatisfying(
                        Result.Intact.class,
                        intact -> assertThat(intact.records()).isEqualTo(69));
    }

    @Test
    void keepsNoRecordOfWhatWasRolledBack() throws SQLException {
        transaction.executeWithoutResult(status -> {
            ledger.append(change(6));
            status.setRollbackOnly();
        });
        assertThat(ledger.version()).isEqualTo(5);
        assertThat(verify()).isInstanceOf(Result.Intact.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nghị quyết “11” – \"12\"", "Hoà\r\n\tHòa e\u0323\u0302", "💡\uFEFF\u200B", "\\u0000 \\ '"})
    void provesWhateverWordsARecordHolds(String words) throws SQLException {
        transaction.executeWithoutResult(
                _ -> ledger.append(Change.created(words, words, new Change.Subject(words, words), Map.of(words, words))
                        .onGround(words)));
        assertThat(verify()).isInstanceOf(Result.Intact.class);
    }
}
