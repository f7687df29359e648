package vn.lotrinh.registry;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.calendar.Vantage;
import vn.lotrinh.organization.Life;
import vn.lotrinh.organization.Registry;
import vn.lotrinh.page.Frame;

/**
 * How a page looks at the registry: on which day, and as it was known when.
 *
 * @param day the day that is shown
 * @param known the day at whose end it was known so, or {@code null} for all that is known now
 * @param registry the registry as it was known then
 */
public record Sight(LocalDate day, @Nullable LocalDate known, Registry registry) {

    /** An address of this system that keeps both days. */
    public String to(Frame frame, String address) {
        return frame.to(address);
    }

    /** The address of a unit's page that keeps both days. */
    public String unit(Frame frame, long unit) {
        return to(frame, "/units/" + unit);
    }

    /** The name of a unit on the day. */
    public String name(long unit) {
        return registry.find(unit).map(life -> life.name(day)).orElse("#" + unit);
    }

    /** The same for what the units owe. */
    public Vantage vantage() {
        return known == null ? Vantage.of(day) : Vantage.of(day, known);
    }

    /** The unit's life, if it was known then. */
    public Optional<Life> find(long unit) {
        return registry.find(unit);
    }
}
