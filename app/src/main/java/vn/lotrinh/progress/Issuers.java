package vn.lotrinh.progress;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.lotrinh.calendar.BusinessClock;
import vn.lotrinh.organization.Aspect;
import vn.lotrinh.organization.Registries;
import vn.lotrinh.organization.Registry;
import vn.lotrinh.organization.Unit;

/** Whether who issued a document can have issued what a unit owes. */
@Component
class Issuers {

    private final Registries registries;
    private final BusinessClock clock;

    Issuers(Registries registries, BusinessClock clock) {
        this.registries = registries;
        this.clock = clock;
    }

    /** The issuer, where it is for certain a body of another province than the unit that answers; a central unit has none. */
    Optional<Unit> elsewhere(Evidence.Said said, Duty duty) {
        String issuer = said.claim().issuer();
        if (issuer == null || duty.bound() == null) {
            return Optional.empty();
        }
        Registry registry = registries.now();
        Set<Long> own = places(duty, said.happenedOn(), registry);
        return own.isEmpty()
                ? Optional.empty()
                : registry.mentions()
                        .issuer(issuer, said.happenedOn())
                        .filter(body -> registry.life(body)
                                .reference(Aspect.TERRITORY, said.happenedOn())
                                .filter(place -> !own.contains(place))
                                .isPresent())
                        .map(body -> new Unit(body, registry.life(body).name(said.happenedOn())));
    }

    /** The provinces of the unit that was bound and of who answers, then and now. */
    private Set<Long> places(Duty duty, LocalDate day, Registry registry) {
        Set<Long> places = new HashSet<>();
        Set<Long> units = new HashSet<>();
        duty.answers().map(Unit::id).ifPresent(units::add);
        if (duty.bound() != null) {
            units.add(duty.bound().unit().id());
        }
        for (long unit : units) {
            registry.find(registry.succession().identity(unit)).ifPresent(life -> {
                life.reference(Aspect.TERRITORY, duty.obligation().task().boundOn())
                        .ifPresent(places::add);
                life.reference(Aspect.TERRITORY, day).ifPresent(places::add);
                life.reference(Aspect.TERRITORY, clock.today()).ifPresent(places::add);
            });
        }
        return places;
    }
}
