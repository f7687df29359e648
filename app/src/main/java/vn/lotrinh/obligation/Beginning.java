package vn.lotrinh.obligation;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.lotrinh.calendar.BusinessClock;

/** At every start: lays out what a version before obligations left, and opens what recurring duties are owed anew by now. */
@Component
@Order(Beginning.SECOND)
@EnableScheduling
class Beginning implements ApplicationRunner {

    /** After the registry is there. */
    static final int SECOND = -50;

    private final LayingOut layingOut;
    private final OpenPeriods periods;

    Beginning(LayingOut layingOut, OpenPeriods periods) {
        this.layingOut = layingOut;
        this.periods = periods;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        layingOut.notLaidOut().forEach(layingOut::layOutAll);
        periods.open();
    }

    /** Opens them on the first day of each period. */
    @Scheduled(cron = "0 1 0 * * *", zone = BusinessClock.ZONE_ID)
    void openPeriods() {
        periods.open();
    }
}
