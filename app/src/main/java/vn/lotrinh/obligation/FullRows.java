package vn.lotrinh.obligation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lotrinh.access.Viewer;
import vn.lotrinh.calendar.Vantage;
import vn.lotrinh.directive.Directive;
import vn.lotrinh.directive.Directives;
import vn.lotrinh.organization.Registries;
import vn.lotrinh.organization.Registry;
import vn.lotrinh.organization.Unit;

/** Finds what files and programs are told of obligations: the rows that the register's page shows. */
@Component
class FullRows {

    /** How many are held in memory at a time. */
    private static final int AT_A_TIME = 2_000;

    private final Obligations obligations;
    private final Accountability accountability;
    private final Histories histories;
    private final Directives directives;
    private final Registries registries;

    FullRows(
            Obligations obligations,
            Accountability accountability,
            Histories histories,
            Directives directives,
            Registries registries) {
        this.obligations = obligations;
        this.accountability = accountability;
        this.histories = histories;
        this.directives = directives;
        this.registries = registries;
    }

    /** Hands over every row of a filter, in order, without ever holding all of them. */
    void each(
            ObligationFilter filter,
            Obligations.Order order,
            Viewer viewer,
            Vantage vantage,
            Consumer<FullRow> receiver) {
        List<Obligation> some = obligations.page(filter, viewer, vantage, order, null, AT_A_TIME);
        while (!some.isEmpty()) {
            of(some, vantage).forEach(receiver);
            some = some.size() < AT_A_TIME
                    ? List.of()
                    : obligations.page(
                            filter, viewer, vantage, order, some.getLast().id(), AT_A_TIME);
        }
    }

    /** All that is told of some obligations. */
    List<FullRow> of(List<Obligation> some, Vantage vantage) {
        Registry registry = registries.at(vantage);
        Map<Long, Accountability.Bound> bound = accountability.of(some, vantage);
        Map<Long, Directive> given = directives.named(
                some.stream().map(Obligation::directive).distinct().toList());
        Map<Long, Integer> extensions =
                histories.extensions(some.stream().map(Obligation::id).toList(), vantage);
        return some.stream()
                .map(one -> row(
                        one,
                        given.get(one.directive()),
                        bound.get(one.id()),
                        extensions.getOrDefault(one.id(), 0),
                        vantage.asOf(),
                        registry))
                .toList();
    }

    private static FullRow row(
            Obligation one,
            @Nullable Directive directive,
            Accountability.@Nullable Bound bound,
            int extensions,
            LocalDate asOf,
            Registry registry) {
        LocalDate then = one.task().boundOn();
        return new FullRow(
                one,
                directive,
                bound == null ? null : bound.unit(),
                bound == null ? null : bound.formerUntil(),
                bound == null ? null : bound.answers(),
                one.laidOut().joint().stream()
                        .flatMap(unit -> unit(unit, then, registry))
                        .toList(),
                unit(one.laidOut().subject(), then, registry).findFirst().orElse(null),
                extensions,
                asOf);
    }

    private static Stream<Unit> unit(@Nullable Long id, LocalDate day, Registry registry) {
        return id == null
                ? Stream.empty()
                : registry.find(id).stream().map(life -> new Unit(life.id(), life.name(day)));
    }
}
