package vn.lotrinh.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lotrinh.progress.Freshness.Badge;
import vn.lotrinh.progress.Freshness.PutOff;
import vn.lotrinh.progress.Freshness.Sign;

/** How fresh the news of an obligation is. */
class FreshnessTest {

    private static final LocalDate DUE = LocalDate.of(2026, 3, 31);
    private static final int WEEK = 7;

    private static List<Badge> badges(List<Boolean> nothingNew, PutOff... putOff) {
        return Freshness.of(nothingNew, List.of(putOff), WEEK).stream()
                .map(Sign::badge)
                .toList();
    }

    @Test
    void marksWhatWasNeverReportedOn() {
        assertThat(badges(List.of())).containsExactly(Badge.NEVER_REPORTED);
    }

    @Test
    void saysNothingOfWhatWasReportedOnLately() {
        assertThat(badges(List.of(false))).isEmpty();
        assertThat(badges(List.of(false, true))).isEmpty();
    }

    @Test
    void marksOnlyTwoReportsInARowThatNothingIsNew() {
        assertThat(badges(List.of(true))).isEmpty();
        assertThat(badges(List.of(true, false))).isEmpty();
        assertThat(badges(List.of(true, true))).containsExactly(Badge.NOTHING_NEW_TWICE);
    }

    @Test
    void countsHowOftenItWasPutOff() {
        PutOff early = new PutOff(DUE, DUE.minusDays(30));
        assertThat(Freshness.of(List.of(false), List.of(early, early, early), WEEK))
                .containsExactly(new Sign(Badge.EXTENDED, 3));
    }

    @Test
    void marksWhatWasPutOffInTheLastDaysOnly() {
        PutOff early = new PutOff(DUE, DUE.minusDays(8));
        PutOff late = new PutOff(DUE, DUE.minusDays(7));
        PutOff after = new PutOff(DUE, DUE.plusDays(2));
        assertThat(badges(List.of(false), late, after)).containsExactly(Badge.EXTENDED, Badge.LAST_MINUTE);
        assertThat(badges(List.of(false), late, early)).containsExactly(Badge.EXTENDED);
    }
}
