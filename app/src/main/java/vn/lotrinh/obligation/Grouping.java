package vn.lotrinh.obligation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lotrinh.access.Viewer;
import vn.lotrinh.calendar.Vantage;
import vn.lotrinh.directive.Directive;
import vn.lotrinh.directive.Directives;
import vn.lotrinh.organization.Units;

/** Splits totals by directive, by the unit that answers, or by task. The groups always sum up to the whole. */
@Component
class Grouping {

    private final Obligations obligations;
    private final Directives directives;
    private final Tasks tasks;
    private final Units units;

    Grouping(Obligations obligations, Directives directives, Tasks tasks, Units units) {
        this.obligations = obligations;
        this.directives = directives;
        this.tasks = tasks;
        this.units = units;
    }

    /**
     * A group.
     *
     * @param id the directive, unit or task; {@code null} for what no unit answers for
     * @param name its number, name or item, or {@code null}
     * @param totals how its obligations stand
     */
    record Group(@Nullable Long id, @Nullable String name, Totals totals) {}

    List<Group> byDirective(ObligationFilter filter, Viewer viewer, Vantage vantage) {
        Map<Long, Totals> totals = obligations.totalsByDirective(filter.ofAnyStanding(), viewer, vantage);
        Map<Long, Directive> named = directives.named(totals.keySet());
        return totals.entrySet().stream()
                .map(each -> new Group(each.getKey(), name(named.get(each.getKey())), each.getValue()))
                .toList();
    }

    private static @Nullable String name(@Nullable Directive directive) {
        return directive == null ? null : directive.number() == null ? directive.title() : directive.number();
    }

    List<Group> byTask(ObligationFilter filter, long directive, Viewer viewer, Vantage vantage) {
        Map<Long, Totals> totals = obligations.totalsByTask(filter.ofAnyStanding(), viewer, vantage);
        return tasks.of(directive, viewer, vantage).stream()
                .flatMap(task ->
                        Stream.ofNullable(totals.get(task.id())).map(each -> new Group(task.id(), task.item(), each)))
                .toList();
    }

    List<Group> byUnit(ObligationFilter filter, Viewer viewer, Vantage vantage) {
        Map<Long, Totals> totals = obligations.totalsByLead(filter.ofAnyStanding(), viewer, vantage);
        List<Group> groups = new ArrayList<>();
        units.inOrder(totals.keySet(), vantage.asOf())
                .forEach(unit ->
                        groups.add(new Group(unit.id(), unit.name(), totals.getOrDefault(unit.id(), Totals.NONE))));
        Totals all = obligations.totals(filter.ofAnyStanding(), viewer, vantage);
        Totals answered = totals.values().stream().reduce(Totals.NONE, Totals::plus);
        groups.add(new Group(null, null, all.minus(answered)));
        return groups;
    }
}
