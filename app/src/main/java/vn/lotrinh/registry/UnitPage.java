package vn.lotrinh.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.obligation.ObligationFilter;
import vn.lotrinh.obligation.Rows;
import vn.lotrinh.obligation.Totals;
import vn.lotrinh.organization.Course;
import vn.lotrinh.organization.Ground;
import vn.lotrinh.organization.Life;
import vn.lotrinh.organization.UnitEvent;

/**
 * The page of one unit, collective or name.
 *
 * @param life all that is known of it
 * @param standing whether it exists on the day, and who answers for it
 * @param shown the day, or the nearest one on which it exists
 * @param facts what holds of it on that day
 * @param spellings how else its names are written
 * @param chronicle its life
 * @param genealogy from whom it comes and who comes after it
 * @param picture the same, drawn
 * @param around the collectives to which it belongs or belonged
 * @param outside the collectives to which only units belonged whose work it took over
 * @param below the units that answer to it on the day
 * @param rule the rule of a collective, or {@code null}
 * @param membership the members of a collective, or {@code null}
 * @param bodies the bodies of a province
 * @param owes what it owes
 */
public record UnitPage(
        Life life,
        Standing standing,
        LocalDate shown,
        List<Chronicle.Told> facts,
        List<String> spellings,
        List<Chronicle.Moment> chronicle,
        Genealogy genealogy,
        GenealogyPicture picture,
        List<Membership.Member> around,
        List<Outside> outside,
        List<Long> below,
        @Nullable RuleWords rule,
        @Nullable Membership membership,
        List<Owed.Body> bodies,
        Owes owes) {

    /** How many of the units that answer to it are shown. */
    public static final int MOST_BELOW = 300;

    /**
     * Whether it exists on the day.
     *
     * @param exists whether it does
     * @param begins the first day where that is still to come, or {@code null}
     * @param ended the event by which it had ended, or {@code null}
     * @param lastGround the ground on which it had ended without an event
     * @param holder who answers for it on the day
     * @param identity the unit that the name stands for, if that is another one
     */
    public record Standing(
            boolean exists,
            @Nullable LocalDate begins,
            @Nullable UnitEvent ended,
            Ground lastGround,
            Course.Holder holder,
            @Nullable Long identity) {

        /** Who answers, or nothing while that is an open question. */
        public Optional<Long> answering() {
            return holder.answering();
        }
    }

    /**
     * A collective to which a unit whose work it took over belonged.
     *
     * @param collective the collective
     * @param before the unit that belonged to it
     */
    public record Outside(long collective, long before) {}

    /**
     * What it owes.
     *
     * @param leads how the obligations stand that it leads
     * @param coordinates how the obligations stand that it coordinates
     * @param inherited what it took over from others
     * @param late what it leads and is overdue, longest first
     * @param next what it leads and falls due next
     */
    public record Owes(
            Totals leads, Totals coordinates, List<Owed.Inherited> inherited, Rows.Shown late, Rows.Shown next) {}

    /** Its identity. */
    public long id() {
        return life.id();
    }

    /** The rows that it leads. */
    public ObligationFilter leading() {
        return ObligationFilter.ALL.by(id(), "lead");
    }

    /** The rows that it coordinates. */
    public ObligationFilter coordinating() {
        return ObligationFilter.ALL.by(id(), "coordinate");
    }
}
