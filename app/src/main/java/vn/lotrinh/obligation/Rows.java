package vn.lotrinh.obligation;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lotrinh.calendar.Vantage;
import vn.lotrinh.directive.Directive;
import vn.lotrinh.directive.Directives;
import vn.lotrinh.organization.Unit;
import vn.lotrinh.organization.Units;

/** Finds what a list of obligations shows besides them. */
@Component
public class Rows {

    private final Accountability accountability;
    private final Directives directives;
    private final Units units;

    Rows(Accountability accountability, Directives directives, Units units) {
        this.accountability = accountability;
        this.directives = directives;
        this.units = units;
    }

    /**
     * Obligations with all that a list shows of them.
     *
     * @param obligations the obligations
     * @param bound whom they bound and who answers, by obligation
     * @param directives the directives that give them
     * @param places the places that their products are for
     */
    public record Shown(
            List<Obligation> obligations,
            Map<Long, Accountability.Bound> bound,
            Map<Long, Directive> directives,
            Map<Long, Unit> places) {

        /** Whom it bound and who answers, or {@code null} where it names nobody. */
        public Accountability.@Nullable Bound bound(Obligation obligation) {
            return bound.get(obligation.id());
        }

        /** The directive that gives it, if it is to be seen. */
        public @Nullable Directive directive(Obligation obligation) {
            return directives.get(obligation.directive());
        }

        /** The place that its product is for, or {@code null}. */
        public @Nullable Unit place(Obligation obligation) {
            Long subject = obligation.laidOut().subject();
            return subject == null ? null : places.get(subject);
        }
    }

    /** What a list of some obligations shows. */
    public Shown of(List<Obligation> obligations, Vantage vantage) {
        Map<Long, Unit> places = obligations.stream()
                .flatMap(one -> Stream.ofNullable(one.laidOut().subject())
                        .flatMap(place -> units.find(place, one.task().boundOn()).stream()))
                .collect(Collectors.toMap(Unit::id, place -> place, (one, _) -> one));
        return new Shown(
                obligations,
                accountability.of(obligations, vantage),
                directives.named(obligations.stream()
                        .map(Obligation::directive)
                        .distinct()
                        .toList()),
                places);
    }
}
