package vn.lotrinh.organization;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.calendar.BusinessClock;
import vn.lotrinh.calendar.Days;
import vn.lotrinh.calendar.Vantage;

/** The registry of units as it is stored. What was read once is kept until something is added. */
@Repository
public class Registries {

    private static final int KEPT = 8;

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final BusinessClock clock;
    private final Cache<UUID, Known> latest =
            Caffeine.newBuilder().maximumSize(2).build();
    private final Cache<Past, Registry> past =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    Registries(JdbcClient database, JdbcTemplate batches, BusinessClock clock) {
        this.database = database;
        this.batches = batches;
        this.clock = clock;
    }

    private record Known(Facts facts, Registry registry) {}

    private record Past(UUID version, @Nullable LocalDate day, Instant moment) {}

    /** The registry as it is known now. */
    public Registry now() {
        return known(version()).registry();
    }

    /** The registry as it was known at a moment. */
    public Registry knownAt(Instant moment) {
        UUID version = version();
        return past.get(
                new Past(version, null, moment), _ -> known(version).facts().knownAt(moment));
    }

    /** The registry as it was known where a vantage looks from. */
    public Registry at(Vantage vantage) {
        Instant known = vantage.knownAt();
        return known == null ? now() : knownAt(known);
    }

    /** The registry as it had come to be by a day, as far as that was known at a moment; what came later is not in it. */
    public Registry until(LocalDate day, Instant moment) {
        UUID version = version();
        return past.get(
                new Past(version, day, moment),
                _ -> known(version).facts().until(day).knownAt(moment));
    }

    /** Everything that was ever recorded. */
    public Facts facts() {
        return known(version()).facts();
    }

    /** Another one whenever something has been added. */
    public UUID version() {
        return database.sql("select stamp from organization.version where single")
                .query(UUID.class)
                .single();
    }

    private Known known(UUID version) {
        Known known = latest.getIfPresent(version);
        if (known == null) {
            Facts facts = read();
            known = new Known(facts, facts.knownAt(Instant.MAX));
            latest.put(version, known);
        }
        return known;
    }

    /** A draft on top of all that is recorded. Until the end of the transaction nobody else adds anything. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Draft draft(String actor) {
        database.sql("select stamp from organization.version where single for update")
                .query(UUID.class)
                .single();
        return new Draft(facts(), clock.now(), actor);
    }

    /** Adds what a draft made in this transaction holds. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Draft draft) {
        Facts added = draft.added();
        insert(
                "insert into organization.unit (id, key, nature, recorded_at) values (?, ?, ?, ?)",
                added.entries().stream()
                        .map(entry ->
                                row(entry.id(), entry.key(), entry.nature().code(), Timestamp.from(entry.recordedAt())))
                        .toList());
        insert("""
                insert into organization.event (id, key, kind, effective_on, summary, act, act_on, source, recorded_at,
                recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", added.events().stream().map(Registries::row).toList());
        insert("""
                insert into organization.transfer (event_id, ordinal, from_unit, to_unit, share, words, own_ground, act, act_on,
                source) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", transfers(added.events()));
        insert("""
                insert into organization.statement (id, unit_id, aspect, qualifier, value, valid_from, valid_to, act, act_on,
                source, event_id, recorded_at, recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", added.statements().stream().map(Registries::row).toList());
        insert(
                """
                insert into organization.withdrawal (id, event_id, statement_id, reason, recorded_at, recorded_by)
                values (?, ?, ?, ?, ?, ?)""",
                added.withdrawals().stream()
                        .map(withdrawal -> row(
                                withdrawal.id(),
                                withdrawal.event(),
                                withdrawal.statement(),
                                withdrawal.reason(),
                                Timestamp.from(withdrawal.recordedAt()),
                                withdrawal.recordedBy()))
                        .toList());
        UUID version = database.sql(
                        "update organization.version set stamp = gen_random_uuid() where single returning stamp")
                .query(UUID.class)
                .single();
        Facts facts = draft.facts();
        latest.put(version, new Known(facts, facts.knownAt(Instant.MAX)));
    }

    private void insert(String sql, List<@Nullable Object[]> rows) {
        if (!rows.isEmpty()) {
            batches.batchUpdate(sql, rows);
        }
    }

    private static @Nullable Object[] row(@Nullable Object... values) {
        return values;
    }

    private static @Nullable Object[] row(UnitEvent event) {
        return row(
                event.id(),
                event.key(),
                event.kind().code(),
                event.effectiveOn(),
                event.summary(),
                event.ground().act(),
                event.ground().on(),
                event.ground().source(),
                Timestamp.from(event.recordedAt()),
                event.recordedBy());
    }

    private static List<@Nullable Object[]> transfers(List<UnitEvent> events) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (UnitEvent event : events) {
            int ordinal = 0;
            for (Transfer transfer : event.transfers()) {
                Ground own = Objects.requireNonNullElse(transfer.own(), Ground.NONE);
                rows.add(row(
                        event.id(),
                        ordinal++,
                        transfer.from(),
                        transfer.to(),
                        transfer.share().code(),
                        transfer.words().toArray(String[]::new),
                        transfer.own() != null,
                        own.act(),
                        own.on(),
                        own.source()));
            }
        }
        return rows;
    }

    private static @Nullable Object[] row(Statement statement) {
        return row(
                statement.id(),
                statement.unit(),
                statement.aspect().code(),
                statement.qualifier(),
                statement.value(),
                statement.days().from(),
                statement.days().to(),
                statement.ground().act(),
                statement.ground().on(),
                statement.ground().source(),
                statement.event(),
                Timestamp.from(statement.recordedAt()),
                statement.recordedBy());
    }

    private Facts read() {
        return new Facts(
                database.sql("select id, key, nature, recorded_at from organization.unit order by id")
                        .query((row, _) -> new Facts.Entry(
                                row.getLong("id"),
                                row.getString("key"),
                                Nature.of(row.getString("nature")).orElseThrow(),
                                instant(row)))
                        .list(),
                database.sql("select * from organization.statement order by id")
                        .query((row, _) -> statement(row))
                        .list(),
                events(),
                database.sql("select * from organization.withdrawal order by id")
                        .query((row, _) -> new Facts.Withdrawal(
                                row.getLong("id"),
                                number(row, "event_id"),
                                number(row, "statement_id"),
                                row.getString("reason"),
                                instant(row),
                                row.getString("recorded_by")))
                        .list());
    }

    private List<UnitEvent> events() {
        Map<Long, List<Transfer>> transfers = new HashMap<>();
        database.sql("select * from organization.transfer order by event_id, ordinal")
                .query((row, _) -> transfers
                        .computeIfAbsent(row.getLong("event_id"), _ -> new ArrayList<>())
                        .add(new Transfer(
                                number(row, "from_unit"),
                                number(row, "to_unit"),
                                Transfer.Share.of(row.getString("share")).orElseThrow(),
                                words(row.getArray("words")),
                                row.getBoolean("own_ground") ? ground(row) : null)))
                .list();
        return database.sql("select * from organization.event order by id")
                .query((row, _) -> new UnitEvent(
                        row.getLong("id"),
                        row.getString("key"),
                        EventKind.of(row.getString("kind")).orElseThrow(),
                        Objects.requireNonNull(row.getObject("effective_on", LocalDate.class)),
                        transfers.getOrDefault(row.getLong("id"), List.of()),
                        row.getString("summary"),
                        ground(row),
                        instant(row),
                        row.getString("recorded_by")))
                .list();
    }

    private static Statement statement(ResultSet row) throws SQLException {
        return new Statement(
                row.getLong("id"),
                row.getLong("unit_id"),
                Aspect.of(row.getString("aspect")).orElseThrow(),
                row.getString("qualifier"),
                row.getString("value"),
                new Days(row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class)),
                ground(row),
                number(row, "event_id"),
                instant(row),
                row.getString("recorded_by"));
    }

    private static Ground ground(ResultSet row) throws SQLException {
        return new Ground(row.getString("act"), row.getObject("act_on", LocalDate.class), row.getString("source"));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return Objects.requireNonNull(row.getTimestamp("recorded_at")).toInstant();
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Long.class);
    }

    private static List<String> words(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
