package vn.lotrinh.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lotrinh.access.Actors;
import vn.lotrinh.access.Viewer;
import vn.lotrinh.calendar.Vantage;
import vn.lotrinh.obligation.Obligation;
import vn.lotrinh.obligation.ObligationFilter;
import vn.lotrinh.obligation.Obligations;
import vn.lotrinh.obligation.Rows;
import vn.lotrinh.obligation.Standing;
import vn.lotrinh.obligation.Totals;
import vn.lotrinh.organization.Units;

/** Finds what a unit owes and what waits for whom: a fixed number of questions to the database, however much it owes. */
@Component
class Owing {

    /** No unit has been seen to owe more at once; beyond it, the register shows the rest. */
    private static final int MOST = 500;

    private final Obligations obligations;
    private final Rows rows;
    private final Reports reports;
    private final Extensions extensions;
    private final Requests requests;
    private final Actors actors;
    private final Units units;
    private final ProgressSettings settings;

    Owing(
            Obligations obligations,
            Rows rows,
            Reports reports,
            Extensions extensions,
            Requests requests,
            Actors actors,
            Units units,
            ProgressSettings settings) {
        this.obligations = obligations;
        this.rows = rows;
        this.reports = reports;
        this.extensions = extensions;
        this.requests = requests;
        this.actors = actors;
        this.units = units;
        this.settings = settings;
    }

    /** What a unit owes on a day, and what is open with it now. */
    WhatWeOwe of(long unit, Viewer viewer, Vantage vantage) {
        ObligationFilter own = ObligationFilter.ALL.by(unit, "lead");
        List<WhatWeOwe.Section> sections = sections(own, viewer, vantage);
        List<Obligation> shared = open(ObligationFilter.ALL.by(unit, "joint"), viewer, vantage);
        List<Obligation> coordinated = open(ObligationFilter.ALL.by(unit, "coordinate"), viewer, vantage);
        List<Obligation> lines =
                sections.stream().flatMap(section -> section.lines().stream()).toList();
        List<Obligation> all = new ArrayList<>(lines);
        all.addAll(shared);
        all.addAll(coordinated);
        Map<Long, List<Freshness.Sign>> signs = signs(ids(lines));
        Totals totals = obligations.totals(own, viewer, vantage);
        return new WhatWeOwe(
                units.find(unit, vantage.asOf()).orElseThrow(),
                units.inOrder(viewer.speaksFor(), vantage.asOf()),
                viewer.leads(unit),
                sections,
                shared,
                coordinated,
                rows.of(all, vantage),
                signs,
                waiting(unit, viewer, vantage, ids(lines)),
                totals,
                settings.soon(),
                settings.lateExtension() == ProgressSettings.LateExtension.MARK);
    }

    private List<WhatWeOwe.Section> sections(ObligationFilter own, Viewer viewer, Vantage vantage) {
        LocalDate soon = vantage.asOf().plusDays(settings.soon());
        List<Obligation> within = page(own.of(Standing.WITHIN_TERM), viewer, vantage);
        return List.of(
                new WhatWeOwe.Section("late", page(own.of(Standing.OVERDUE), viewer, vantage)),
                new WhatWeOwe.Section(
                        "soon", within.stream().filter(one -> isDue(one, soon)).toList()),
                new WhatWeOwe.Section(
                        "later",
                        within.stream().filter(one -> !isDue(one, soon)).toList()),
                new WhatWeOwe.Section("no-deadline", page(own.of(Standing.NO_DEADLINE), viewer, vantage)),
                new WhatWeOwe.Section("review", page(own.of(Standing.AWAITING_REVIEW), viewer, vantage)),
                new WhatWeOwe.Section("paused", page(own.of(Standing.PAUSED), viewer, vantage)));
    }

    private static boolean isDue(Obligation obligation, LocalDate by) {
        LocalDate due = obligation.due();
        return due != null && !due.isAfter(by);
    }

    /** What is open of it, the last day that is past the longest first. */
    private List<Obligation> open(ObligationFilter filter, Viewer viewer, Vantage vantage) {
        List<Obligation> open = new ArrayList<>(page(filter.of(Standing.OVERDUE), viewer, vantage));
        open.addAll(page(filter.of(Standing.WITHIN_TERM), viewer, vantage));
        open.addAll(page(filter.of(Standing.NO_DEADLINE), viewer, vantage));
        return open;
    }

    private List<Obligation> page(ObligationFilter filter, Viewer viewer, Vantage vantage) {
        return obligations.page(filter, viewer, vantage, Obligations.Order.DUE, null, MOST);
    }

    private static Set<Long> ids(Collection<Obligation> of) {
        Set<Long> ids = new HashSet<>();
        of.forEach(one -> ids.add(one.id()));
        return ids;
    }

    private Map<Long, List<Freshness.Sign>> signs(Set<Long> ids) {
        Map<Long, List<Boolean>> lately = reports.lately(ids);
        Map<Long, List<Freshness.PutOff>> granted = extensions.granted(ids);
        Map<Long, List<Freshness.Sign>> signs = new HashMap<>();
        ids.forEach(id -> signs.put(
                id,
                Freshness.of(
                        lately.getOrDefault(id, List.of()),
                        granted.getOrDefault(id, List.of()),
                        settings.lastMinute())));
        return signs;
    }

    private WhatWeOwe.Waiting waiting(long unit, Viewer viewer, Vantage vantage, Set<Long> owed) {
        List<Report> under = reports.of(unit);
        List<Extension> asked = extensions.waitingOf(unit);
        List<Request> toAnswer = requests.openOf(unit);
        List<Request> unanswered = requests.openAbout(owed);
        Set<Long> about = new HashSet<>();
        under.forEach(one -> about.add(one.obligation()));
        asked.forEach(one -> about.add(one.obligation()));
        toAnswer.forEach(one -> about.add(one.obligation()));
        unanswered.forEach(one -> about.add(one.obligation()));
        Map<Long, Obligation> found = obligations.among(about, viewer, vantage);
        Map<Long, Report.Step> steps =
                reports.lastSteps(under.stream().map(Report::id).toList());
        Set<String> people = new HashSet<>();
        under.forEach(one -> people.add(one.startedBy()));
        steps.values().forEach(step -> people.add(step.actor()));
        toAnswer.forEach(one -> people.add(one.askedBy()));
        Map<String, String> names = actors.names(people);
        return new WhatWeOwe.Waiting(
                under.stream()
                        .filter(one -> found.containsKey(one.obligation()))
                        .sorted(Comparator.comparing(Report::savedAt).reversed())
                        .map(one ->
                                new WhatWeOwe.Spoken(one, shown(found, one.obligation()), steps.get(one.id()), names))
                        .toList(),
                asked.stream()
                        .filter(one -> found.containsKey(one.obligation()))
                        .map(one -> new WhatWeOwe.Asked(one, shown(found, one.obligation())))
                        .toList(),
                wanted(toAnswer, found, names, vantage.asOf()),
                wanted(unanswered, found, names, vantage.asOf()));
    }

    private List<WhatWeOwe.Wanted> wanted(
            List<Request> open, Map<Long, Obligation> found, Map<String, String> names, LocalDate day) {
        return open.stream()
                .filter(one -> found.containsKey(one.obligation()))
                .map(one -> new WhatWeOwe.Wanted(
                        one,
                        shown(found, one.obligation()),
                        units.find(one.unit(), day).orElse(null),
                        name(names, one.askedBy())))
                .toList();
    }

    private static @Nullable String name(Map<String, String> names, String actor) {
        return names.get(actor);
    }

    private static Obligation shown(Map<Long, Obligation> found, long id) {
        return java.util.Objects.requireNonNull(found.get(id));
    }
}
