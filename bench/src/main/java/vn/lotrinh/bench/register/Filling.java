package vn.lotrinh.bench.register;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.lotrinh.directive.ReadDeadline;
import vn.lotrinh.directive.ReadField;
import vn.lotrinh.directive.ReadHead;
import vn.lotrinh.directive.ReadTask;
import vn.lotrinh.directive.ReadUnit;
import vn.lotrinh.directive.Sheet;
import vn.lotrinh.reader.text.Folding;

/**
 * Fills a register with made directives, always the same ones. They go past the ledger, which knows nothing of them and
 * stays whole.
 */
public final class Filling {

    /** How many families of directives one measure of rows has: 22,600 tasks. */
    static final int FAMILIES = 100;

    private static final String NOW = "2026-06-30T00:00:00Z";
    private static final String ACTOR = "bench";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Connection connection;
    private final Rows directives = new Rows("directive.directive (id, state, public, number, number_folded, kind,"
            + " issuer, issuer_folded, issued_on, title, search, received_at, received_by, accepted_at, accepted_by)");
    private final Rows files = new Rows("directive.file (sha256, directive_id, name, media_type, size)");
    private final Rows parts = new Rows("directive.file_part (sha256, ordinal, content)");
    private final Rows readings =
            new Rows("directive.reading (id, directive_id, sha256, read_at, reader, text, content)");
    private final Rows tasks = new Rows("obligation.task (id, directive_id, item, ordinal, text, search, span_start,"
            + " span_end, deadline_words, deadline_kind, deadline_value, due, deliverable, given_on, public,"
            + " followed_since)");
    private final Rows assignments = new Rows(
            "obligation.assignment (task_id, ordinal, unit_id, role, words, span_start, span_end, reason, sure)");
    private final Rows obligations = new Rows("obligation.obligation (id, task_id, directive_id, ordinal, place,"
            + " assignment, bound_id, product, product_kind, criterion, opened_on, due, rule, sure, public, search,"
            + " recorded_at, recorded_by)");
    private final Rows facts =
            new Rows("obligation.fact (obligation_id, kind, on_day, proof, reason, source, recorded_at, recorded_by)");
    private final Rows phases = new Rows("obligation.phase (obligation_id, task_id, directive_id, ordinal, place,"
            + " public, opened_on, bound_on, day_from, day_to, known_from, known_to, due, done_on, submitted_on,"
            + " known_on)");
    private final Rows evidence = new Rows("progress.evidence (id, obligation_id, proves, happened_on, summary, source,"
            + " recorded_at, recorded_by)");
    private final List<String> units = Words.units();
    private List<Long> bodies = List.of();
    private long directive;
    private long reading;
    private long task;
    private long obligation;
    private long proof;

    /** A filling by the tables' owner. */
    public Filling(Connection connection) {
        this.connection = connection;
    }

    /**
     * Adds 22,600 tasks, so many times.
     *
     * @return how many tasks were added
     */
    public long fill(int times) throws SQLException, IOException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set maintenance_work_mem = '512MB'");
            bodies = enterUnits(statement);
            directive = last(statement, "directive.directive");
            reading = last(statement, "directive.reading");
            task = last(statement, "obligation.task");
            obligation = last(statement, "obligation.obligation");
            proof = last(statement, "progress.evidence");
            long before = task;
            List<String> searches = withoutSearch(statement);
            Random random = new Random(11);
            for (int family = 1; family <= FAMILIES * times; family++) {
                for (MadeDirective made : MadeDirective.family(family, random)) {
                    add(made);
                }
                flush();
            }
            for (String search : searches) {
                statement.execute(search);
            }
            continueNumbers(statement);
            statement.execute("update obligation.version set stamp = gen_random_uuid()");
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("vacuum (analyze)");
            return task - before;
        }
    }

    /** An index over words is made much faster at once than row by row. */
    private static List<String> withoutSearch(Statement statement) throws SQLException {
        List<String> searches = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(
                "select indexdef from pg_indexes where schemaname = 'obligation' and indexdef like '%trgm%'")) {
            while (row.next()) {
                searches.add(row.getString(1));
            }
        }
        for (String search : searches) {
            statement.execute("drop index obligation." + search.split(" ", -1)[2]);
        }
        return searches;
    }

    /** Finds the units by their names, and enters those that the registry does not have. */
    private List<Long> enterUnits(Statement statement) throws SQLException, IOException {
        Map<String, Long> known = new HashMap<>();
        try (ResultSet row = statement.executeQuery(
                "select value, min(unit_id) from organization.statement where aspect = 'name' group by value")) {
            while (row.next()) {
                known.merge(Folding.match(row.getString(1)), row.getLong(2), Math::min);
            }
        }
        long unit = last(statement, "organization.unit");
        long said = last(statement, "organization.statement");
        Rows bodies = new Rows("organization.unit (id, nature, recorded_at)");
        Rows names =
                new Rows("organization.statement (id, unit_id, aspect, qualifier, value, recorded_at, recorded_by)");
        List<Long> entered = new ArrayList<>();
        for (String name : units) {
            Long body = known.get(Folding.match(name));
            if (body == null) {
                body = ++unit;
                bodies.add(body, "unit", NOW);
                names.add(++said, body, "name", "", name, NOW, ACTOR);
            }
            entered.add(body);
        }
        bodies.flush(connection);
        names.flush(connection);
        statement.execute("update organization.version set stamp = gen_random_uuid()");
        return entered;
    }

    private static long last(Statement statement, String table) throws SQLException {
        try (ResultSet row = statement.executeQuery("select coalesce(max(id), 0) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void continueNumbers(Statement statement) throws SQLException {
        for (String table : List.of(
                "directive.directive",
                "directive.reading",
                "obligation.task",
                "obligation.obligation",
                "progress.evidence")) {
            statement.execute("select setval(pg_get_serial_sequence('" + table + "', 'id'), (select max(id) from "
                    + table + "))");
        }
    }

    private void flush() throws SQLException, IOException {
        for (Rows rows :
                List.of(directives, files, parts, readings, tasks, assignments, obligations, facts, phases, evidence)) {
            rows.flush(connection);
        }
    }

    private void add(MadeDirective made) {
        directive++;
        String folded = Folding.match(made.number());
        String search = Folding.bare(made.number() + " " + made.title() + " " + made.issuer());
        directives.add(
                directive,
                "accepted",
                true,
                made.number(),
                folded,
                made.kind(),
                made.issuer(),
                Folding.match(made.issuer()),
                made.issuedOn(),
                made.title(),
                search,
                NOW,
                ACTOR,
                NOW,
                ACTOR);
        StringBuilder text = new StringBuilder(made.issuer() + "\nSố: " + made.number() + "\n" + made.title() + "\n");
        List<ReadTask> read = new ArrayList<>();
        for (MadeTask one : made.tasks()) {
            read.add(add(made, one, read.size(), text));
        }
        keep(made, text.toString(), read);
    }

    private void keep(MadeDirective made, String text, List<ReadTask> read) {
        ReadHead head = new ReadHead(
                ReadField.said(made.number()),
                made.kind(),
                ReadField.said(made.issuer()),
                made.issuedOn(),
                ReadField.said(made.title()),
                null,
                List.of(),
                List.of());
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        String sha = "\\x" + sha256(content);
        files.add(sha, directive, made.number() + ".txt", "text/plain", content.length);
        parts.add(sha, 0, "\\x" + HexFormat.of().formatHex(content));
        readings.add(
                ++reading,
                directive,
                sha,
                NOW,
                "lotrinh/reading/1",
                text,
                JSON.writeValueAsString(new Sheet(head, read, List.of())));
    }

    private ReadTask add(MadeDirective made, MadeTask one, int ordinal, StringBuilder text) {
        task++;
        ReadField words = written(one.item() + ". ", one.text(), text);
        List<ReadUnit> named = new ArrayList<>();
        for (int place = 0; place < one.units().size(); place++) {
            String role = place == 0 ? "lead" : "coordinate";
            String unit = units.get(one.units().get(place));
            ReadField where = written(place == 0 ? "- Cơ quan chủ trì: " : "- Phối hợp: ", unit, text);
            named.add(new ReadUnit(where, role));
            assignments.add(
                    task,
                    place,
                    bodies.get(one.units().get(place)),
                    role,
                    unit,
                    where.start(),
                    where.end(),
                    "official-name",
                    true);
        }
        ReadDeadline deadline = deadline(one, text);
        enter(made, one, ordinal, words, named, deadline);
        prove(one);
        return new ReadTask(
                one.item(),
                words,
                named.subList(0, 1),
                named.subList(1, named.size()),
                deadline,
                ReadField.said(one.product()),
                false);
    }

    private static @Nullable ReadDeadline deadline(MadeTask one, StringBuilder text) {
        if (one.due() == null) {
            return null;
        }
        ReadField words = written("- Thời hạn: ", "trước ngày " + one.due(), text);
        return new ReadDeadline(words, "by", one.due().toString(), one.due(), null);
    }

    private static ReadField written(String label, String words, StringBuilder text) {
        text.append(label);
        int start = text.length();
        text.append(words).append('\n');
        return new ReadField(words, start, start + words.length(), 0.95, "made");
    }

    private void enter(
            MadeDirective made,
            MadeTask one,
            int ordinal,
            ReadField words,
            List<ReadUnit> named,
            @Nullable ReadDeadline deadline) {
        String search = one.item() + " " + one.text() + " "
                + String.join(
                        " ",
                        named.stream()
                                .map(unit -> unit.role() + ": " + unit.words().text())
                                .toList());
        tasks.add(
                task,
                directive,
                one.item(),
                ordinal,
                one.text(),
                Folding.bare(search),
                words.start(),
                words.end(),
                deadline == null ? null : deadline.words().text(),
                deadline == null ? "none" : "by",
                deadline == null ? null : deadline.value(),
                one.due(),
                one.product(),
                made.issuedOn(),
                true,
                NOW);
        owe(made, one, ordinal, Folding.bare(search));
    }

    /** One line for each task, as one unit leads it and one product is asked for. */
    private void owe(MadeDirective made, MadeTask one, int ordinal, String search) {
        obligation++;
        obligations.add(
                obligation,
                task,
                directive,
                ordinal,
                0,
                0,
                bodies.get(one.units().getFirst()),
                one.product(),
                "other",
                "issued",
                made.issuedOn(),
                one.due(),
                "named/deliverable",
                true,
                true,
                search + " " + Folding.bare(one.product()),
                NOW,
                ACTOR);
        phases.add(
                obligation,
                task,
                directive,
                ordinal,
                0,
                true,
                made.issuedOn(),
                made.issuedOn(),
                "-infinity",
                "infinity",
                NOW,
                "infinity",
                one.due(),
                one.reviewed() ? one.proof() : null,
                one.reviewed() ? null : one.proof(),
                one.proof());
    }

    private void prove(MadeTask one) {
        if (one.proof() == null) {
            return;
        }
        proof++;
        String source = "https://example.org/" + task;
        evidence.add(proof, obligation, "done", one.proof(), "Đã ban hành " + one.product() + ".", source, NOW, ACTOR);
        facts.add(obligation, "submitted", one.proof(), proof, "", source, NOW, ACTOR);
        if (one.reviewed()) {
            facts.add(obligation, "accepted", one.proof(), proof, "", source, NOW, ACTOR);
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
