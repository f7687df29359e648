package vn.lotrinh.cascade;

import java.util.List;
import java.util.Map;
import vn.lotrinh.directive.Directive;
import vn.lotrinh.obligation.Task;
import vn.lotrinh.obligation.Totals;
import vn.lotrinh.organization.Unit;

/**
 * What of a directive its children took up. A duty counts as taken up where a person has confirmed that a child's task
 * implements it; what the rule only proposes is told apart.
 *
 * @param duties the directive's duties in the order of its text
 * @param programmes the directives that implement it directly
 * @param expected the units that answer for its duties, with their programmes
 */
public record Coverage(List<Taken> duties, List<Programme> programmes, List<Expected> expected) {

    /** Copies the lists. */
    public Coverage {
        duties = List.copyOf(duties);
        programmes = List.copyOf(programmes);
        expected = List.copyOf(expected);
    }

    /**
     * One duty.
     *
     * @param task the duty
     * @param own how what is owed of it stands by its own evidence
     * @param by how many tasks of each directive take it up, by directive
     * @param proposed how many proposals wait for a person
     */
    public record Taken(Task task, Totals own, Map<Directive, Long> by, long proposed) {
        /** Whether nobody took it up. */
        public boolean open() {
            return by.isEmpty();
        }
    }

    /**
     * One directive that implements it.
     *
     * @param directive which
     * @param confirmed whether a person says so; else it only cites it
     * @param taken how many of the parent's duties it takes up
     * @param proposed how many proposals wait for a person
     */
    public record Programme(Directive directive, boolean confirmed, long taken, long proposed) {}

    /**
     * One unit that answers for duties.
     *
     * @param unit the unit, by its name when the duties were given
     * @param duties how many of the duties are its
     * @param programmes its own directives that implement this one
     * @param taken how many of its duties these take up
     */
    public record Expected(Unit unit, int duties, List<Directive> programmes, long taken) {
        /** Whether it has a programme, but that takes up nothing of what the unit answers for. */
        public boolean idle() {
            return !programmes.isEmpty() && taken == 0;
        }
    }

    /** How many duties nobody took up. */
    public long open() {
        return duties.stream().filter(Taken::open).count();
    }

    /** How many duties somebody took up. */
    public long taken() {
        return duties.size() - open();
    }

    /** The duties that are shown: all, or those that nobody took up. */
    public List<Taken> shown(boolean openOnly) {
        return openOnly ? duties.stream().filter(Taken::open).toList() : duties;
    }
}
