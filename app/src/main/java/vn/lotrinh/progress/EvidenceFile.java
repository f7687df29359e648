package vn.lotrinh.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.calendar.BusinessClock;
import vn.lotrinh.calendar.Vantage;
import vn.lotrinh.ledger.Change;
import vn.lotrinh.ledger.Ledger;
import vn.lotrinh.obligation.Fact;
import vn.lotrinh.obligation.Histories;

/** All evidence. */
@Repository
public class EvidenceFile {

    private static final String ROWS = """
            select e.*, d.sha256, d.name as document_name, d.media_type, d.size from progress.evidence e
            left join progress.document d on d.id = e.document_id where not e.dropped and\s""";

    private final JdbcClient database;
    private final Histories histories;
    private final Ledger ledger;
    private final BusinessClock clock;

    EvidenceFile(JdbcClient database, Histories histories, Ledger ledger, BusinessClock clock) {
        this.database = database;
        this.histories = histories;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The evidence about an obligation that has left the unit, is of a day or earlier and was known then, oldest first. */
    public List<Evidence> about(long obligation, Vantage vantage) {
        return database.sql(ROWS + """
                        e.obligation_id = :obligation and e.happened_on <= :asof and e.recorded_at <= :known
                        and not exists (select 1 from progress.report r where r.id = e.report_id
                            and r.state in ('draft', 'signing', 'discarded'))
                        order by e.happened_on, e.id""")
                .param("obligation", obligation)
                .param("asof", vantage.asOf())
                .param("known", Timestamp.from(Objects.requireNonNullElse(vantage.knownAt(), clock.now())))
                .query((row, _) -> evidence(row))
                .list();
    }

    /** The evidence that comes with a report, in the order in which it was attached. */
    public List<Evidence> with(long report) {
        return database.sql(ROWS + "e.report_id = :report order by e.id")
                .param("report", report)
                .query((row, _) -> evidence(row))
                .list();
    }

    /** One evidence. */
    public Optional<Evidence> find(long id) {
        return database.sql(ROWS + "e.id = :id")
                .param("id", id)
                .query((row, _) -> evidence(row))
                .optional();
    }

    /** Those among several that came without a report, in the order in which they came. */
    List<Evidence> alone(Collection<Long> ids) {
        return database.sql(ROWS + "e.id = any(:ids) and e.report_id is null order by e.id")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, _) -> evidence(row))
                .list();
    }

    /** What comes with several reports, by report. */
    Map<Long, List<Evidence>> with(Collection<Long> reports) {
        return database
                .sql(ROWS + "e.report_id = any(:reports) order by e.id")
                .param("reports", reports.toArray(Long[]::new))
                .query((row, _) -> evidence(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(one -> Objects.requireNonNull(one.report())));
    }

    /** Whether there is evidence about any of some obligations. */
    boolean isAny(Collection<Long> obligations) {
        return database.sql("select exists (select 1 from progress.evidence where obligation_id = any(:obligations))")
                .param("obligations", obligations.toArray(Long[]::new))
                .query(Boolean.class)
                .single();
    }

    /**
     * Enters evidence that is known of without a report.
     *
     * @param accepted whether what it claims is accepted with it; otherwise it awaits review
     * @throws EvidenceOfTheFuture if it is of a day that has not come
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long enter(long obligation, Evidence.Said said, boolean accepted, String actor) {
        if (said.happenedOn().isAfter(clock.today())) {
            throw new EvidenceOfTheFuture(obligation, said.happenedOn());
        }
        long id = insert(obligation, null, said, null, null, null, actor);
        record(obligation, id, "obligation.evidence", said, actor);
        Histories.Ground ground = new Histories.Ground(actor, "", said.source());
        if (said.proves() == Evidence.Proof.DONE) {
            histories.add(obligation, new Fact.Submitted(said.happenedOn(), id), ground);
            if (accepted) {
                histories.add(obligation, new Fact.Accepted(said.happenedOn(), id), ground);
            }
        } else {
            histories.add(obligation, new Fact.Known(said.happenedOn()), ground);
        }
        return id;
    }

    /** Keeps what is said of evidence. */
    @Transactional(propagation = Propagation.MANDATORY)
    long insert(
            long obligation,
            @Nullable Long report,
            Evidence.Said said,
            @Nullable Long document,
            @Nullable String findings,
            @Nullable Long supersedes,
            String actor) {
        return database.sql("""
                        insert into progress.evidence (obligation_id, report_id, proves, happened_on, happened_words, summary, kind,
                            number, issuer, title, source, document_id, findings, explanation, supersedes, recorded_at, recorded_by)
                        values (:obligation, :report, :proves, :day, :words, :summary, :kind, :number, :issuer, :title, :source,
                            :document, :findings::jsonb, :explanation, :supersedes, :now, :actor) returning id""")
                .param("obligation", obligation)
                .param("report", report, Types.BIGINT)
                .param("proves", said.proves().code())
                .param("day", said.happenedOn())
                .param("words", said.happenedWords())
                .param("summary", said.summary())
                .param("kind", said.claim().kind())
                .param("number", said.claim().number())
                .param("issuer", said.claim().issuer())
                .param("title", said.claim().title())
                .param("source", said.source())
                .param("document", document, Types.BIGINT)
                .param("findings", findings)
                .param("explanation", said.explanation())
                .param("supersedes", supersedes, Types.BIGINT)
                .param("now", Timestamp.from(clock.now()))
                .param("actor", actor)
                .query(Long.class)
                .single();
    }

    /** Keeps why a file differs from what a draft says of it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void explain(long id, @Nullable String explanation) {
        database.sql("update progress.evidence set explanation = :explanation where id = :id")
                .param("id", id)
                .param("explanation", explanation)
                .update();
    }

    /** Drops evidence from a draft. */
    @Transactional(propagation = Propagation.MANDATORY)
    void drop(long id) {
        database.sql("update progress.evidence set dropped = true where id = :id")
                .param("id", id)
                .update();
    }

    /** Writes evidence into the ledger. */
    void record(long obligation, long id, String action, Evidence.Said said, String actor) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("evidence", id);
        content.put("proves", said.proves().code());
        content.put("on", said.happenedOn().toString());
        content.put("summary", said.summary());
        String number = said.claim().number();
        if (number != null) {
            content.put("number", number);
        }
        Change change = Change.created(actor, action, Change.Subject.of("obligation", obligation), content);
        String source = said.source();
        ledger.append(source == null ? change : change.onGround(source));
    }

    private static Evidence evidence(ResultSet row) throws SQLException {
        LocalDate day = Objects.requireNonNull(row.getObject("happened_on", LocalDate.class));
        String number = row.getString("number");
        return new Evidence(
                row.getLong("id"),
                row.getLong("obligation_id"),
                row.getObject("report_id", Long.class),
                new Evidence.Said(
                        Evidence.Proof.of(row.getString("proves")),
                        day,
                        row.getString("happened_words"),
                        row.getString("summary"),
                        new Claim(
                                row.getString("kind"),
                                number,
                                row.getString("issuer"),
                                number == null ? null : day,
                                row.getString("title")),
                        row.getString("source"),
                        row.getString("explanation")),
                row.getObject("document_id") == null
                        ? null
                        : new Evidence.Document(
                                row.getLong("document_id"),
                                HexFormat.of().formatHex(row.getBytes("sha256")),
                                row.getString("document_name"),
                                row.getString("media_type"),
                                row.getLong("size")),
                row.getString("findings"),
                row.getObject("supersedes", Long.class),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("recorded_by"));
    }

    /** Evidence is of a day that has not come. */
    public static final class EvidenceOfTheFuture extends RuntimeException {
        private static final long serialVersionUID = 1L;

        EvidenceOfTheFuture(long obligation, LocalDate day) {
            super("Obligation " + obligation + ", " + day);
        }
    }
}
