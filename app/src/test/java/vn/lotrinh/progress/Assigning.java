package vn.lotrinh.progress;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lotrinh.access.Role;
import vn.lotrinh.access.Viewer;
import vn.lotrinh.calendar.BusinessClock;
import vn.lotrinh.calendar.Days;
import vn.lotrinh.calendar.Vantage;
import vn.lotrinh.directive.Desk.ReadingAccepted;
import vn.lotrinh.directive.Directives;
import vn.lotrinh.directive.ReadDeadline;
import vn.lotrinh.directive.ReadField;
import vn.lotrinh.directive.ReadHead;
import vn.lotrinh.directive.ReadTask;
import vn.lotrinh.directive.ReadUnit;
import vn.lotrinh.directive.Sheet;
import vn.lotrinh.obligation.Obligation;
import vn.lotrinh.obligation.ObligationFilter;
import vn.lotrinh.obligation.Obligations;
import vn.lotrinh.organization.Ground;
import vn.lotrinh.organization.RegistryDesk;
import vn.lotrinh.organization.UnitKind;
import vn.lotrinh.organization.UnitLevel;

/** Enters units and gives them tasks, as an accepted directive does. */
final class Assigning {

    static final LocalDate GIVEN = LocalDate.of(2025, 1, 10);
    static final Viewer ALL =
            new Viewer(900L, "", List.of(new Viewer.Grant(Role.MONITOR, null), new Viewer.Grant(Role.INSPECTOR, null)));

    private static final String ACTOR = "account:1";
    private static final int MOST = 1_000;

    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Directives directives;
    private final Obligations obligations;
    private final RegistryDesk desk;
    private final TransactionTemplate transaction;
    private final BusinessClock clock;

    Assigning(
            JdbcClient database,
            ApplicationEventPublisher events,
            Directives directives,
            Obligations obligations,
            RegistryDesk desk,
            TransactionTemplate transaction,
            BusinessClock clock) {
        this.database = database;
        this.events = events;
        this.directives = directives;
        this.obligations = obligations;
        this.desk = desk;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Who gives.
     *
     * @param issuer the name at the directive's head, or {@code null}
     * @param owner the unit whose own directive it is, or {@code null}
     * @param open whether the public may see it
     */
    record Giving(@Nullable String issuer, @Nullable Long owner, boolean open) {}

    /** A task in words, with its last day. */
    record Given(String words, @Nullable LocalDate due) {}

    long unit(String name) {
        return Objects.requireNonNull(transaction.execute(_ -> desk.enter(
                new RegistryDesk.NewUnit(name, "", UnitKind.OTHER, UnitLevel.CENTRAL, null, null),
                Days.ALWAYS,
                Ground.NONE,
                ACTOR)));
    }

    /** What a unit is to do; the numbers of the obligations in the order of the words. */
    List<Long> give(Giving by, String lead, @Nullable String coordinates, List<Given> tasks) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            long id = database.sql("""
                            insert into directive.directive (state, public, title, search, issuer, issued_on, owner_unit,
                                received_at, received_by)
                            values ('accepted', :open, 'Kế hoạch', 'ke hoach', :issuer, :day, :owner, :now, :actor)
                            returning id""")
                    .param("open", by.open())
                    .param("issuer", by.issuer())
                    .param("owner", by.owner(), Types.BIGINT)
                    .param("day", GIVEN)
                    .param("now", Timestamp.from(clock.now()))
                    .param("actor", ACTOR)
                    .query(Long.class)
                    .single();
            List<ReadTask> read = new ArrayList<>();
            for (Given task : tasks) {
                read.add(new ReadTask(
                        "I." + (read.size() + 1),
                        ReadField.said(task.words()),
                        List.of(new ReadUnit(ReadField.said(lead), "lead")),
                        coordinates == null
                                ? List.of()
                                : List.of(new ReadUnit(ReadField.said(coordinates), "coordinate")),
                        deadline(task.due()),
                        null,
                        false));
            }
            ReadHead head = new ReadHead(null, "plan", null, null, null, null, List.of(), List.of());
            Viewer owner = by.owner() == null
                    ? ALL
                    : new Viewer(900L, "", List.of(new Viewer.Grant(Role.MONITOR, by.owner())));
            events.publishEvent(new ReadingAccepted(
                    directives.find(id, owner).orElseThrow(), new Sheet(head, read, List.of()), ACTOR));
            return obligations
                    .page(
                            ObligationFilter.ALL.in(id),
                            owner,
                            Vantage.of(clock.today()),
                            Obligations.Order.ITEM,
                            null,
                            MOST)
                    .stream()
                    .map(Obligation::id)
                    .toList();
        }));
    }

    private static @Nullable ReadDeadline deadline(@Nullable LocalDate due) {
        return due == null ? null : new ReadDeadline(ReadField.said("đến " + due), "by", due.toString(), due, null);
    }
}
