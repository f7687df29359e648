package vn.lotrinh.registry;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import vn.lotrinh.organization.Registry;
import vn.lotrinh.organization.UnitFinder;
import vn.lotrinh.organization.UnitFinder.Found;
import vn.lotrinh.registry.EventReading.Problem;

/** Says what is wrong with a typed name that does not mean one entry. */
final class Meant {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private Meant() {}

    /** Who is meant by a typed name on a day; where that is not one entry, a problem says why. */
    static Optional<Long> by(
            String typed, LocalDate day, UnitFinder finder, Registry registry, List<Problem> problems) {
        Found found = finder.on(typed, day);
        if (found instanceof Found.One one) {
            return Optional.of(one.unit());
        }
        problems.add(
                switch (found) {
                    case Found.Several several ->
                        Problem.of("event.wrong.several", typed, finder.labels(several.units(), day));
                    case Found.OnOtherDays other ->
                        Problem.of(
                                "event.wrong.other-days",
                                registry.life(other.unit()).name(day),
                                DAY.format(day));
                    case Found.Nobody(List<Long> similar)
                    when !similar.isEmpty() ->
                        Problem.of("event.wrong.nobody-similar", typed, finder.labels(similar, day));
                    case Found.Nobody _, Found.One _ -> Problem.of("event.wrong.nobody", typed);
                });
        return Optional.empty();
    }
}
