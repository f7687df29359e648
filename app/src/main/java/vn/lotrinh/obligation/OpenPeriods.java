package vn.lotrinh.obligation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.calendar.BusinessClock;
import vn.lotrinh.ledger.Change;
import vn.lotrinh.obligation.Obligation.LaidOut;

/** Opens recurring duties anew for each period that has begun. */
@Component
class OpenPeriods {

    private final JdbcClient database;
    private final Obligations obligations;
    private final NewLines lines;
    private final BusinessClock clock;
    private final Counted counted;

    OpenPeriods(JdbcClient database, Obligations obligations, NewLines lines, BusinessClock clock, Counted counted) {
        this.database = database;
        this.obligations = obligations;
        this.lines = lines;
        this.clock = clock;
        this.counted = counted;
    }

    /** Opens what is owed anew by now. */
    @Transactional
    public void open() {
        List<Long> recurring = database.sql("select id from obligation.task where recurrence is not null order by id")
                .query((row, _) -> row.getLong("id"))
                .list();
        Map<Long, List<Obligation>> owed = obligations.of(recurring, clock.today()).stream()
                .collect(Collectors.groupingBy(one -> one.task().id(), LinkedHashMap::new, Collectors.toList()));
        owed.values().forEach(of -> open(of.getFirst().task(), of));
    }

    private void open(Task task, List<Obligation> owed) {
        List<Occurrences.Occurrence> times = Occurrences.of(task, clock.today());
        Map<LaidOut, List<Obligation>> before = owed.stream()
                .filter(one -> one.period() != null && one.phase().stop() != Stop.ENDED)
                .collect(Collectors.groupingBy(Obligation::laidOut, LinkedHashMap::new, Collectors.toList()));
        List<NewLines.Opening> openings = new ArrayList<>();
        before.forEach((line, already) -> times.stream()
                .filter(time -> time.from().isAfter(latest(already)))
                .forEach(time -> openings.add(NewLines.Opening.of(line, task, time))));
        if (!openings.isEmpty()) {
            List<LaidOut> said = openings.stream().map(NewLines.Opening::line).toList();
            lines.write(task, openings, "task.period-opened", said, new Histories.Ground(Change.SYSTEM, "", null));
            counted.change();
        }
    }

    private static LocalDate latest(List<Obligation> already) {
        return already.stream()
                .map(one -> Objects.requireNonNull(one.openedOn()))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
