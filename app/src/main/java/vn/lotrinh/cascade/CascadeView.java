package vn.lotrinh.cascade;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.directive.Directive;
import vn.lotrinh.obligation.Task;
import vn.lotrinh.obligation.Totals;

/**
 * The page of what a directive implements and what implements it.
 *
 * @param directive the directive
 * @param nodes the directives of the page, by identity
 * @param cited the directives that are only cited, by how links name them
 * @param totals how the tasks of each directive stand
 * @param own how its own tasks stand
 * @param below how the tasks of all that implement it stand, each directive once
 * @param descendants how many directives implement it, over any number of steps
 * @param parents what it implements directly
 * @param children what implements it directly
 * @param lines everything below it as an outline
 * @param picture how it is drawn, or {@code null} where it is too large or alone
 * @param coverage what its children took up
 * @param openOnly whether only duties are shown that nobody took up
 * @param proposals what waits for a person
 * @param tasks the tasks that the proposals name
 * @param found directives that words find, for a link by hand
 * @param words those words
 * @param problem what is wrong with what was sent, or {@code null}
 */
public record CascadeView(
        Directive directive,
        Map<Long, Directive> nodes,
        Map<Long, Cited> cited,
        Map<Long, Totals> totals,
        Totals own,
        Totals below,
        int descendants,
        List<Kin> parents,
        List<Kin> children,
        List<Lineage.Line> lines,
        @Nullable LineagePicture picture,
        Coverage coverage,
        boolean openOnly,
        List<Link> proposals,
        Map<Long, Task> tasks,
        List<Directive> found,
        String words,
        @Nullable String problem) {

    /**
     * A directive that is linked directly.
     *
     * @param link what was said of the link
     * @param totals how its own tasks stand
     * @param below how those of all that implement it stand, each once
     * @param descendants how many implement it
     */
    public record Kin(Link link, Totals totals, Totals below, int descendants) {}

    /** How the tasks of a directive stand. */
    public Totals totals(long node) {
        return totals.getOrDefault(node, Totals.NONE);
    }

    /** Whether there is nothing to show but the directive itself. */
    public boolean alone() {
        return parents.isEmpty() && children.isEmpty();
    }
}
