package vn.lotrinh.directive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lotrinh.access.Spheres;
import vn.lotrinh.access.Viewer;
import vn.lotrinh.reader.text.Folding;

/** All directives of the register. */
@Repository
public class Directives {

    private static final String COLUMNS = "id, state, public, number, kind, issuer, issued_on, title, signer, refusal,"
            + " duplicate_of, received_at, version, owner_unit";

    private final JdbcClient database;

    private final Spheres spheres;

    Directives(JdbcClient database, Spheres spheres) {
        this.database = database;
        this.spheres = spheres;
    }

    /** The directive, if the viewer may see it. */
    public Optional<Directive> find(long id, Viewer viewer) {
        return find(id).filter(directive -> isSeenBy(directive, viewer));
    }

    /** The directive. */
    Optional<Directive> find(long id) {
        return database.sql("select " + COLUMNS + " from directive.directive where id = :id")
                .param("id", id)
                .query((row, _) -> directive(row))
                .optional();
    }

    /** Whether anybody else than the given one has put a directive in. */
    public boolean hasOthersThan(String actor) {
        return database.sql("select exists (select 1 from directive.directive where received_by <> :actor)")
                .param("actor", actor)
                .query(Boolean.class)
                .single();
    }

    /** Whether the given one has put a directive in. */
    public boolean hasAnyOf(String actor) {
        return database.sql("select exists (select 1 from directive.directive where received_by = :actor)")
                .param("actor", actor)
                .query(Boolean.class)
                .single();
    }

    /** The directive, locked against changes by others until the transaction ends. */
    Optional<Directive> lock(long id) {
        return database.sql("select " + COLUMNS + " from directive.directive where id = :id for update")
                .param("id", id)
                .query((row, _) -> directive(row))
                .optional();
    }

    /** Shows a directive to the public, or no longer. */
    void publish(long id, boolean open) {
        database.sql("update directive.directive set public = :open, version = version + 1 where id = :id")
                .param("id", id)
                .param("open", open)
                .update();
    }

    /** What the given directives are called, by identity: number, or title. */
    public Map<Long, Directive> named(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return database
                .sql("select " + COLUMNS + " from directive.directive where id in (:ids)")
                .param("ids", ids)
                .query((row, _) -> directive(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Directive::id, directive -> directive));
    }

    /** The same, only those that the viewer may see. */
    public Map<Long, Directive> named(Collection<Long> ids, Viewer viewer) {
        Map<Long, Directive> seen = new HashMap<>(named(ids));
        seen.values().removeIf(directive -> !isSeenBy(directive, viewer));
        return seen;
    }

    private boolean isSeenBy(Directive directive, Viewer viewer) {
        return directive.open() || !viewer.isPublic() && spheres.of(viewer).holds(directive.owner());
    }

    /** The condition that a viewer sees a directive; {@link Spheres.Sphere} gives its values. */
    private static final String SEEN =
            "(public or :signedIn and (owner_unit is null or :everywhere or owner_unit = any(:sphere)))";

    /** The accepted directives with a number, blanks and case apart; numbers recur, by year, term and issuer. */
    public List<Directive> numbered(String number) {
        return database.sql("select " + COLUMNS + """
                         from directive.directive where replace(number_folded, ' ', '') = :number
                        and state = 'accepted' order by id""")
                .param("number", fold(number).replace(" ", ""))
                .query((row, _) -> directive(row))
                .list();
    }

    private Map<String, Object> seen(Viewer viewer) {
        Spheres.Sphere sphere = spheres.of(viewer);
        return Map.of(
                "signedIn", !viewer.isPublic(),
                "everywhere", sphere.everywhere(),
                "sphere", sphere.units().toArray(Long[]::new));
    }

    /** Accepted directives that the viewer may see, issued on or before a day or at an unknown one, latest first. */
    public List<Directive> followed(Viewer viewer, LocalDate asOf) {
        return database.sql("select " + COLUMNS + " from directive.directive where state = 'accepted' and " + SEEN
                        + " and (issued_on is null or issued_on <= :asof)"
                        + " order by issued_on desc nulls last, id desc limit 200")
                .params(seen(viewer))
                .param("asof", asOf)
                .query((row, _) -> directive(row))
                .list();
    }

    /**
     * One page of the list, latest issue first.
     *
     * @param words what its number, title or issuer must hold, marks and case apart; empty for all
     * @param after the last directive of the page before, or {@code null} for the first page
     */
    public List<Directive> list(Viewer viewer, String words, @Nullable Directive after, int size) {
        StringBuilder sql = new StringBuilder("select " + COLUMNS + " from directive.directive where " + SEEN);
        List<String> wanted = words(words);
        for (int i = 0; i < wanted.size(); i++) {
            sql.append(" and search like :word").append(i);
        }
        if (after != null) {
            sql.append(
                    " and (coalesce(issued_on, '-infinity'), id) < (coalesce(cast(:day as date), '-infinity'), :id)");
        }
        sql.append(" order by coalesce(issued_on, '-infinity') desc, id desc limit :size");
        JdbcClient.StatementSpec query =
                database.sql(sql.toString()).params(seen(viewer)).param("size", size);
        for (int i = 0; i < wanted.size(); i++) {
            query = query.param("word" + i, "%" + escaped(wanted.get(i)) + "%");
        }
        if (after != null) {
            query = query.param("day", after.issuedOn()).param("id", after.id());
        }
        return query.query((row, _) -> directive(row)).list();
    }

    private static List<String> words(String words) {
        return List.of(Folding.bare(words).strip().split("[\\s\\p{Cntrl}]+")).stream()
                .filter(word -> !word.isEmpty())
                .limit(12)
                .toList();
    }

    private static String escaped(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    /** Enters a directive whose file has come in. */
    long enter(String title, boolean open, @Nullable Long owner, String actor, Instant now) {
        return database.sql("""
                        insert into directive.directive (state, public, owner_unit, title, search, received_at, received_by)
                        values ('received', :public, :owner, :title, :search, :now, :actor) returning id""")
                .param("owner", owner, java.sql.Types.BIGINT)
                .param("public", open)
                .param("title", title)
                .param("search", Folding.bare(title))
                .param("now", Timestamp.from(now))
                .param("actor", actor)
                .query(Long.class)
                .single();
    }

    /**
     * The directive that has this number, issuer and date, if all three are known and it is another one. Nobody else can
     * enter one with that number until the transaction ends.
     */
    Optional<Long> known(long id, ReadHead head) {
        ReadField number = head.number();
        ReadField issuer = head.issuer();
        LocalDate issuedOn = head.issuedOn();
        if (number == null || issuer == null || issuedOn == null) {
            return Optional.empty();
        }
        database.sql("select pg_advisory_xact_lock(hashtext('directive.number'), hashtext(:number))")
                .param("number", fold(number.text()))
                .query((_, _) -> true)
                .single();
        return database.sql("""
                        select id from directive.directive where number_folded = :number and issuer_folded = :issuer
                        and issued_on = :day and id <> :id""")
                .param("number", fold(number.text()))
                .param("issuer", fold(issuer.text()))
                .param("day", issuedOn)
                .param("id", id)
                .query(Long.class)
                .optional();
    }

    /** Writes what the sheet says of the directive. */
    void describe(long id, ReadHead head, String otherwise, Directive.State state) {
        String title = text(head.title());
        String number = text(head.number());
        String issuer = text(head.issuer());
        List<String> search = new ArrayList<>();
        for (String words : new String[] {number, title, issuer, otherwise}) {
            if (words != null) {
                search.add(Folding.bare(words));
            }
        }
        database.sql("""
                        update directive.directive set state = :state, number = :number, number_folded = :numberFolded,
                        kind = :kind, issuer = :issuer, issuer_folded = :issuerFolded, issued_on = :day, title = :title,
                        signer = :signer, search = :search, refusal = null, version = version + 1 where id = :id""")
                .param("state", code(state))
                .param("number", number)
                .param("numberFolded", number == null ? null : fold(number))
                .param("kind", head.kind())
                .param("issuer", issuer)
                .param("issuerFolded", issuer == null ? null : fold(issuer))
                .param("day", head.issuedOn())
                .param("title", title == null ? otherwise : title)
                .param("signer", text(head.signer()))
                .param("search", String.join(" ", search))
                .param("id", id)
                .update();
    }

    /** Marks a directive that could not be read, or that the register already has. */
    void refuse(long id, Directive.State state, @Nullable Refusal refusal, @Nullable Long duplicateOf) {
        database.sql("""
                        update directive.directive set state = :state, refusal = :refusal, duplicate_of = :duplicate,
                        version = version + 1 where id = :id""")
                .param("state", code(state))
                .param("refusal", refusal == null ? null : refusal.lines())
                .param("duplicate", duplicateOf)
                .param("id", id)
                .update();
    }

    /** Marks a directive as accepted. */
    void accept(long id, String actor, Instant now) {
        database.sql("""
                        update directive.directive set state = 'accepted', accepted_at = :now, accepted_by = :actor,
                        version = version + 1 where id = :id""")
                .param("now", Timestamp.from(now))
                .param("actor", actor)
                .param("id", id)
                .update();
    }

    private static @Nullable String text(@Nullable ReadField field) {
        return field == null ? null : field.text();
    }

    private static String fold(String words) {
        return Folding.match(words).replaceAll("\\s+", " ").strip();
    }

    private static String code(Directive.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static Directive directive(ResultSet row) throws SQLException {
        long duplicate = row.getLong("duplicate_of");
        Long duplicateOf = row.wasNull() ? null : (Long) duplicate;
        String refusal = row.getString("refusal");
        return new Directive(
                row.getLong("id"),
                Directive.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getBoolean("public"),
                row.getString("number"),
                row.getString("kind"),
                row.getString("issuer"),
                row.getObject("issued_on", LocalDate.class),
                row.getString("title"),
                row.getString("signer"),
                refusal == null ? null : Refusal.kept(refusal),
                duplicateOf,
                row.getTimestamp("received_at").toInstant(),
                row.getInt("version"),
                row.getObject("owner_unit", Long.class));
    }
}
