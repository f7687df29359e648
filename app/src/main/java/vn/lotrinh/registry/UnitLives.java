package vn.lotrinh.registry;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.lotrinh.access.Viewer;
import vn.lotrinh.obligation.ObligationFilter;
import vn.lotrinh.obligation.Obligations;
import vn.lotrinh.obligation.Rows;
import vn.lotrinh.obligation.Standing;
import vn.lotrinh.organization.Aspect;
import vn.lotrinh.organization.Ground;
import vn.lotrinh.organization.Life;
import vn.lotrinh.organization.Names;
import vn.lotrinh.organization.Nature;
import vn.lotrinh.organization.Registries;
import vn.lotrinh.organization.Statement;
import vn.lotrinh.organization.UnitKind;

/** The page of each unit: its life, from whom it comes and who comes after it, and what it owes. */
@Controller
public class UnitLives {

    private static final int SHOWN = 20;

    private final Sights sights;
    private final Registries registries;
    private final Owed owed;
    private final Obligations obligations;
    private final Rows rows;

    UnitLives(Sights sights, Registries registries, Owed owed, Obligations obligations, Rows rows) {
        this.sights = sights;
        this.registries = registries;
        this.owed = owed;
        this.obligations = obligations;
        this.rows = rows;
    }

    @GetMapping("/units/{id}")
    ModelAndView show(@PathVariable long id, Viewer viewer, HttpServletRequest request) {
        Sight sight = sights.of(request, id);
        Life now = registries.now().find(id).orElseThrow(UnitLives::missing);
        if (now.nature() == Nature.UNKNOWN
                && !viewer.seesEverything()
                && !owed.named(viewer, sight.vantage()).contains(id)) {
            throw missing();
        }
        return sight.find(id)
                .map(life ->
                        new ModelAndView("registry/unit", Map.of("page", page(life, sight, viewer), "sight", sight)))
                .orElseGet(() ->
                        new ModelAndView("registry/unrecorded", Map.of("name", now.name(sight.day()), "sight", sight)));
    }

    private UnitPage page(Life life, Sight sight, Viewer viewer) {
        Genealogy genealogy = Genealogy.of(sight.registry(), life.id());
        List<Membership.Member> around = Membership.around(sight, life.id());
        LocalDate shown = Chronicle.nearest(life, sight.day());
        boolean collective = life.nature() == Nature.COLLECTIVE;
        return new UnitPage(
                life,
                standing(life, sight),
                shown,
                Chronicle.on(life, shown),
                Chronicle.spellings(life, sight.day()),
                Chronicle.of(life),
                genealogy,
                GenealogyPicture.of(genealogy, sight),
                around,
                outside(genealogy, around, sight),
                below(life.id(), sight),
                collective ? RuleWords.of(rule(life)) : null,
                collective ? Membership.of(sight, life.id()) : null,
                life.kind(sight.day()) == UnitKind.PROVINCE
                        ? owed.bodies(sight, viewer).getOrDefault(life.id(), List.of())
                        : List.of(),
                owes(life.id(), sight, viewer));
    }

    private static String rule(Life collective) {
        return collective
                .of(Aspect.RULE)
                .nearest(LocalDate.MAX)
                .map(Statement::value)
                .orElse("listed");
    }

    private static UnitPage.Standing standing(Life life, Sight sight) {
        LocalDate day = sight.day();
        LocalDate from = life.days().from();
        long identity = sight.registry().succession().identity(life.id());
        return new UnitPage.Standing(
                life.existsOn(day),
                from != null && day.isBefore(from) ? from : null,
                life.end().filter(end -> !end.effectiveOn().isAfter(day)).orElse(null),
                life.existence().nearest(day).map(Statement::ground).orElse(Ground.NONE),
                sight.registry().succession().of(life.id()).on(day),
                other(identity, life.id()));
    }

    private static @Nullable Long other(long identity, long unit) {
        return identity == unit ? null : (Long) identity;
    }

    /** The collectives of those whose work it took over, as far as it does not belong to them itself. */
    private static List<UnitPage.Outside> outside(Genealogy genealogy, List<Membership.Member> around, Sight sight) {
        Set<Long> own = around.stream().map(Membership.Member::unit).collect(Collectors.toSet());
        List<UnitPage.Outside> outside = new ArrayList<>();
        for (Genealogy.Link link : genealogy.links()) {
            if (link.to() == genealogy.unit() && !link.isPart()) {
                Membership.around(sight, link.from()).stream()
                        .map(Membership.Member::unit)
                        .distinct()
                        .filter(collective -> !own.contains(collective))
                        .map(collective -> new UnitPage.Outside(collective, link.from()))
                        .forEach(outside::add);
            }
        }
        return outside;
    }

    private static List<Long> below(long unit, Sight sight) {
        return sight.registry().all().stream()
                .filter(life -> life.nature() == Nature.UNIT && life.existsOn(sight.day()))
                .filter(life -> Objects.equals(
                        unit, life.reference(Aspect.SUPERIOR, sight.day()).orElse(null)))
                .map(Life::id)
                .sorted(Names.order(sight.registry(), sight.day()))
                .toList();
    }

    private UnitPage.Owes owes(long unit, Sight sight, Viewer viewer) {
        return new UnitPage.Owes(
                obligations.totals(ObligationFilter.ALL.by(unit, "lead"), viewer, sight.vantage()),
                obligations.totals(ObligationFilter.ALL.by(unit, "coordinate"), viewer, sight.vantage()),
                owed.inherited(unit, sight, viewer),
                rows(unit, Standing.OVERDUE, viewer, sight),
                rows(unit, Standing.WITHIN_TERM, viewer, sight));
    }

    private Rows.Shown rows(long unit, Standing standing, Viewer viewer, Sight sight) {
        return rows.of(
                obligations.page(
                        ObligationFilter.ALL.by(unit, "lead").of(standing),
                        viewer,
                        sight.vantage(),
                        Obligations.Order.DUE,
                        null,
                        SHOWN),
                sight.vantage());
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
