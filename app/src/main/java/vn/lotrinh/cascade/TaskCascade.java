package vn.lotrinh.cascade;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.directive.Directive;
import vn.lotrinh.obligation.Task;
import vn.lotrinh.obligation.Totals;

/**
 * The page of what a task implements and what implements it.
 *
 * @param task the task
 * @param directive its directive
 * @param nodes the directives of the page, by identity
 * @param tasks the tasks of the page, by identity
 * @param owed how what is owed of tasks stands by its own evidence, by task
 * @param links what was last said of links from it and to it
 * @param below how all tasks stand that implement it over any number of steps, each once
 * @param descendants how many these are
 * @param parents the directives that its own implements, among whose tasks a parent can be looked for
 * @param among the one in which it is looked for, or {@code null}
 * @param found the tasks that words find there
 * @param words those words
 * @param problem what is wrong with what was sent, or {@code null}
 */
public record TaskCascade(
        Task task,
        Directive directive,
        Map<Long, Directive> nodes,
        Map<Long, Task> tasks,
        Map<Long, Totals> owed,
        List<Link> links,
        Totals below,
        int descendants,
        List<Directive> parents,
        @Nullable Directive among,
        List<Task> found,
        String words,
        @Nullable String problem) {

    /** The links in force to what it implements. */
    public List<Link> up() {
        return links.stream()
                .filter(link -> link.act().inForce() && link.child() == task.id())
                .toList();
    }

    /** The links in force to what implements it. */
    public List<Link> down() {
        return links.stream()
                .filter(link -> link.act().inForce() && link.parent() == task.id())
                .toList();
    }

    /** What waits for a person. */
    public List<Link> proposals() {
        return links.stream().filter(link -> link.act() == Act.PROPOSED).toList();
    }

    /** How a task stands by its own evidence. */
    public Totals own(Task one) {
        return owed.getOrDefault(one.id(), Totals.NONE);
    }
}
