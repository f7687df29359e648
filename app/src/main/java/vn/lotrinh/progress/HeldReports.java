package vn.lotrinh.progress;

import static vn.lotrinh.progress.Outcome.refused;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.access.Viewer;

/** Holds reports, so that nobody else changes them while something is done with them. */
@Component
class HeldReports {

    private final Reports reports;
    private final Duties duties;

    HeldReports(Reports reports, Duties duties) {
        this.reports = reports;
        this.duties = duties;
    }

    /** What is done with a report. */
    interface Deed {
        Outcome on(Report report, Duty duty);
    }

    /** Does something with a report and the duty that it is about, if the viewer may see that. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome with(long id, Viewer viewer, Deed deed) {
        Optional<Report> report = reports.lock(id);
        Optional<Duty> duty = report.flatMap(found -> duties.find(found.obligation(), viewer));
        return duty.isPresent() ? deed.on(report.orElseThrow(), duty.get()) : refused("report.gone");
    }
}
