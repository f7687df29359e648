package vn.lotrinh.progress;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.lotrinh.access.Viewer;
import vn.lotrinh.calendar.BusinessClock;
import vn.lotrinh.calendar.Vantage;
import vn.lotrinh.obligation.Accountability;
import vn.lotrinh.obligation.Obligation;
import vn.lotrinh.obligation.Obligations;

/** Finds obligations with who answers for them today. */
@Component
public class Duties {

    private final Obligations obligations;
    private final Accountability accountability;
    private final BusinessClock clock;

    Duties(Obligations obligations, Accountability accountability, BusinessClock clock) {
        this.obligations = obligations;
        this.accountability = accountability;
        this.clock = clock;
    }

    /** The obligation as it stands today, if the viewer may see it. */
    public Optional<Duty> find(long obligation, Viewer viewer) {
        return find(obligation, viewer, Vantage.of(clock.today()));
    }

    /** The same from another vantage. */
    public Optional<Duty> find(long obligation, Viewer viewer, Vantage vantage) {
        return obligations.find(obligation, viewer, vantage).map(found -> duty(found, vantage));
    }

    private Duty duty(Obligation obligation, Vantage vantage) {
        return new Duty(
                obligation, accountability.of(List.of(obligation), vantage).get(obligation.id()));
    }
}
