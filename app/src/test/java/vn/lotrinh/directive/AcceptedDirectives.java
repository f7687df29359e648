package vn.lotrinh.directive;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lotrinh.TestClock;
import vn.lotrinh.access.TestVisitor;
import vn.lotrinh.calendar.Days;
import vn.lotrinh.directive.Desk.ReadingAccepted;
import vn.lotrinh.organization.Ground;
import vn.lotrinh.organization.RegistryDesk;
import vn.lotrinh.organization.UnitKind;
import vn.lotrinh.organization.UnitLevel;

/** Directives for tests whose tasks are followed, as if a person had put them in and accepted their reading. */
public final class AcceptedDirectives {

    /** Who put them in and accepted them. */
    public static final String ACTOR = "account:1";

    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Directives directives;
    private final RegistryDesk registry;
    private final TransactionTemplate transaction;
    private final TestClock clock;

    AcceptedDirectives(
            JdbcClient database,
            ApplicationEventPublisher events,
            Directives directives,
            RegistryDesk registry,
            TransactionTemplate transaction,
            TestClock clock) {
        this.database = database;
        this.events = events;
        this.directives = directives;
        this.registry = registry;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A unit of this name that was always there. */
    public long unit(String name) {
        return Objects.requireNonNull(transaction.execute(_ -> registry.enter(
                new RegistryDesk.NewUnit(name, "", UnitKind.OTHER, UnitLevel.CENTRAL, null, null),
                Days.ALWAYS,
                Ground.NONE,
                ACTOR)));
    }

    /** A task that names its leads. */
    public static ReadTask task(String item, String words, @Nullable LocalDate due, String... leads) {
        return task(item, words, due, List.of(leads), List.of());
    }

    /** A task that names its leads and coordinators. */
    public static ReadTask task(
            String item, String words, @Nullable LocalDate due, List<String> leads, List<String> coordinators) {
        return new ReadTask(
                item,
                ReadField.said(words),
                units("lead", leads),
                units("coordinate", coordinators),
                due == null ? null : new ReadDeadline(ReadField.said("đến " + due), "by", due.toString(), due, null),
                null,
                false);
    }

    private static List<ReadUnit> units(String role, List<String> names) {
        return names.stream()
                .map(name -> new ReadUnit(ReadField.said(name), role))
                .toList();
    }

    /** A public plan of a day with such tasks; its identity. */
    public long accept(@Nullable LocalDate issuedOn, ReadTask... tasks) {
        return accept(issuedOn, true, List.of(tasks));
    }

    /** A plan of a day, or of none, with such tasks; its identity. */
    public long accept(@Nullable LocalDate issuedOn, boolean open, List<ReadTask> tasks) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            long id = database.sql("""
                            insert into directive.directive (state, public, title, search, issued_on, received_at, received_by)
                            values ('accepted', :public, 'Kế hoạch', 'ke hoach', :day, :now, :actor) returning id""")
                    .param("public", open)
                    .param("day", issuedOn)
                    .param("now", Timestamp.from(clock.instant()))
                    .param("actor", ACTOR)
                    .query(Long.class)
                    .single();
            follow(directives.find(id, TestVisitor.MONITOR).orElseThrow(), tasks);
            return id;
        }));
    }

    /** Follows such tasks of a directive that is there; part of the transaction that accepts it. */
    public void follow(Directive directive, List<ReadTask> tasks) {
        ReadHead head = new ReadHead(null, "plan", null, null, null, null, List.of(), List.of());
        events.publishEvent(new ReadingAccepted(directive, new Sheet(head, tasks, List.of()), ACTOR));
    }
}
