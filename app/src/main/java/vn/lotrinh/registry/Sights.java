package vn.lotrinh.registry;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lotrinh.calendar.BusinessClock;
import vn.lotrinh.organization.Aspect;
import vn.lotrinh.organization.Nature;
import vn.lotrinh.organization.Registries;
import vn.lotrinh.organization.Registry;
import vn.lotrinh.page.Frames;

/** Reads from an address how its page looks at the registry. */
@Component
class Sights {

    private final Registries registries;
    private final Frames frames;
    private final BusinessClock clock;

    Sights(Registries registries, Frames frames, BusinessClock clock) {
        this.registries = registries;
        this.frames = frames;
        this.clock = clock;
    }

    /**
     * The day and the knowledge that a request asks for. On a past day the registry is shown as it had come to be by then,
     * whatever came later.
     */
    Sight of(HttpServletRequest request) {
        LocalDate day = frames.asOf(request);
        LocalDate known = known(request);
        return new Sight(day, known, registry(day, known));
    }

    /** The same for one unit: one that came to be only after the day is shown with all that came later. */
    Sight of(HttpServletRequest request, long unit) {
        Sight sight = of(request);
        boolean there = sight.find(unit)
                .filter(life ->
                        life.nature() == Nature.UNKNOWN || !life.of(Aspect.NAME).isEmpty())
                .isPresent();
        LocalDate known = sight.known();
        return there
                ? sight
                : new Sight(sight.day(), known, known == null ? registries.now() : registries.knownAt(endOf(known)));
    }

    private Registry registry(LocalDate day, @Nullable LocalDate known) {
        if (day.isBefore(clock.today())) {
            return registries.until(day, known == null ? Instant.MAX : endOf(known));
        }
        return known == null ? registries.now() : registries.knownAt(endOf(known));
    }

    private @Nullable LocalDate known(HttpServletRequest request) {
        String wanted = request.getParameter("known");
        LocalDate known = wanted == null ? null : Frames.day(wanted);
        return known == null || !known.isBefore(clock.today()) ? null : known;
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(BusinessClock.ZONE).toInstant().minusNanos(1000);
    }
}
