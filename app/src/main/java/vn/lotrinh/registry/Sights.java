package vn.lotrinh.registry;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lotrinh.calendar.BusinessClock;
import vn.lotrinh.organization.Registries;
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

    /** The day and the knowledge that a request asks for; of a day that is not past yet everything is known now. */
    Sight of(HttpServletRequest request) {
        LocalDate day = frames.asOf(request);
        LocalDate known = known(request);
        return known == null
                ? new Sight(day, null, registries.now())
                : new Sight(day, known, registries.knownAt(endOf(known)));
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
