package vn.lotrinh.obligation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.lotrinh.directive.Directives;
import vn.lotrinh.organization.Units;
import vn.lotrinh.page.Texts;

/** Says in words what a file of the register holds, and sums it up in the classes of the official form. */
@Component
class ExportSummary {

    private static final List<Standing> OPEN = List.of(
            Standing.WITHIN_TERM, Standing.OVERDUE, Standing.NO_DEADLINE, Standing.AWAITING_REVIEW, Standing.PAUSED);

    private final Directives directives;
    private final Units units;

    ExportSummary(Directives directives, Units units) {
        this.directives = directives;
        this.units = units;
    }

    /** The lines: what, and what of it. */
    List<List<Object>> of(RegisterExport.Wanted wanted, Totals totals) {
        Texts texts = wanted.frame().texts();
        List<List<Object>> lines = new ArrayList<>();
        lines.add(List.of(texts.of("tasks.title")));
        lines.add(List.of(texts.of("export.day"), wanted.frame().asOf()));
        LocalDate known = wanted.frame().known();
        lines.add(List.of(texts.of("export.known"), known == null ? texts.of("export.known.now") : known));
        lines.addAll(filter(wanted, texts));
        lines.add(List.of(texts.of("export.done"), totals.done()));
        lines.add(standing(Standing.DONE_ON_TIME, totals, texts));
        lines.add(standing(Standing.DONE_LATE, totals, texts));
        lines.add(List.of(texts.of("export.not-done"), totals.notDone()));
        OPEN.forEach(standing -> lines.add(standing(standing, totals, texts)));
        lines.add(List.of(texts.of("export.all"), totals.all()));
        lines.add(List.of(texts.of("export.withdrawn"), totals.of(Standing.WITHDRAWN)));
        return lines;
    }

    private static List<Object> standing(Standing standing, Totals totals, Texts texts) {
        return List.of("– " + texts.of("standing", standing), totals.of(standing));
    }

    private List<List<Object>> filter(RegisterExport.Wanted wanted, Texts texts) {
        ObligationFilter filter = wanted.filter();
        List<List<Object>> lines = new ArrayList<>();
        if (filter.directive() != null) {
            lines.add(List.of(texts.of("export.directive"), directive(filter.directive(), wanted, texts)));
        }
        if (filter.unit() != null) {
            lines.add(List.of(texts.of("export.unit"), unit(filter.unit(), wanted, texts)));
        }
        if (!filter.role().isEmpty()) {
            lines.add(List.of(texts.of("tasks.role"), texts.of("tasks.role." + filter.role())));
        }
        if (filter.standing() != null) {
            lines.add(List.of(texts.of("task.standing"), texts.of("standing", filter.standing())));
        }
        if (filter.dueFrom() != null) {
            lines.add(List.of(texts.of("tasks.from"), filter.dueFrom()));
        }
        if (filter.dueTo() != null) {
            lines.add(List.of(texts.of("tasks.to"), filter.dueTo()));
        }
        if (!filter.text().isEmpty()) {
            lines.add(List.of(texts.of("export.text"), filter.text()));
        }
        return lines.isEmpty() ? List.of(List.of(texts.of("export.filter"), texts.of("export.filter.none"))) : lines;
    }

    private String directive(long id, RegisterExport.Wanted wanted, Texts texts) {
        return directives
                .find(id, wanted.viewer())
                .map(directive -> texts.of("kind." + directive.kind()) + " "
                        + (directive.number() == null ? directive.title() : directive.number()))
                .orElse(texts.of("export.unknown"));
    }

    private String unit(long id, RegisterExport.Wanted wanted, Texts texts) {
        return units.find(id, wanted.frame().asOf()).map(unit -> unit.name()).orElse(texts.of("export.unknown"));
    }
}
