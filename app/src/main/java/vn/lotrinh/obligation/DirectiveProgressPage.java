package vn.lotrinh.obligation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.lotrinh.access.Role;
import vn.lotrinh.access.Viewer;
import vn.lotrinh.calendar.Vantage;
import vn.lotrinh.directive.Directive;
import vn.lotrinh.directive.Directives;
import vn.lotrinh.organization.Registries;
import vn.lotrinh.page.Frames;

/** How each task of a directive stands, summed from what is owed of it. */
@Controller
public class DirectiveProgressPage {

    private final Directives directives;
    private final Tasks tasks;
    private final Obligations obligations;
    private final MembershipChanges changes;
    private final Registries registries;
    private final Frames frames;

    DirectiveProgressPage(
            Directives directives,
            Tasks tasks,
            Obligations obligations,
            MembershipChanges changes,
            Registries registries,
            Frames frames) {
        this.directives = directives;
        this.tasks = tasks;
        this.obligations = obligations;
        this.changes = changes;
        this.registries = registries;
        this.frames = frames;
    }

    /**
     * The tasks of a directive.
     *
     * @param directive the directive
     * @param totals how all that is owed of it stands
     * @param lines its tasks, in the order of the text
     * @param members what is to be decided because collectives turn out to have other members, or {@code null} where
     *     nothing is, or the viewer does not decide
     */
    public record Progress(
            Directive directive, Totals totals, List<Line> lines, MembershipPages.@Nullable Asked members) {}

    /**
     * One task.
     *
     * @param task the task
     * @param totals how what is owed of it stands
     */
    public record Line(Task task, Totals totals) {}

    @GetMapping("/directives/{id}/progress")
    ModelAndView show(@PathVariable long id, Viewer viewer, HttpServletRequest request) {
        Vantage vantage = frames.vantage(request);
        Directive directive =
                directives.find(id, viewer).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        ObligationFilter filter = ObligationFilter.ALL.in(id);
        Map<Long, Totals> totals = obligations.totalsByTask(filter, viewer, vantage);
        return new ModelAndView(
                "obligation/progress",
                Map.of(
                        "page",
                        new Progress(
                                directive,
                                obligations.totals(filter, viewer, vantage),
                                tasks.of(id, viewer, vantage).stream()
                                        .map(task -> new Line(task, totals.getOrDefault(task.id(), Totals.NONE)))
                                        .toList(),
                                viewer.is(Role.MONITOR) ? members(directive) : null)));
    }

    private MembershipPages.@Nullable Asked members(Directive directive) {
        List<MembershipChange> open = changes.of(directive.id());
        return open.isEmpty() ? null : new MembershipPages.Asked(directive, open, registries.now(), 0, null, "");
    }
}
