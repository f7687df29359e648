package vn.lotrinh.progress;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.lotrinh.access.Actors;
import vn.lotrinh.obligation.Obligation;

/** Gathers what lists show of reports: a fixed number of questions to the database, however many there are. */
@Component
class SpokenReports {

    private final Reports reports;
    private final EvidenceFile evidence;
    private final Actors actors;

    SpokenReports(Reports reports, EvidenceFile evidence, Actors actors) {
        this.reports = reports;
        this.evidence = evidence;
        this.actors = actors;
    }

    /**
     * Some reports, in their order; those whose obligation is not shown are left out.
     *
     * @param about the obligations that are shown, by number
     */
    List<WhatWeOwe.Spoken> of(List<Report> all, Map<Long, Obligation> about) {
        List<Report> shown =
                all.stream().filter(one -> about.containsKey(one.obligation())).toList();
        List<Long> ids = shown.stream().map(Report::id).toList();
        Map<Long, Report.Step> last = reports.lastSteps(ids);
        Map<Long, Report.Step> returned = reports.returnedBefore(ids);
        Map<Long, List<Evidence>> with = evidence.with(ids);
        Set<String> people = new HashSet<>();
        shown.forEach(one -> people.add(one.startedBy()));
        last.values().forEach(step -> people.add(step.actor()));
        Map<String, String> names = actors.names(people);
        return shown.stream()
                .map(one -> new WhatWeOwe.Spoken(
                        one,
                        Objects.requireNonNull(about.get(one.obligation())),
                        last.get(one.id()),
                        returned.get(one.id()),
                        with.getOrDefault(one.id(), List.of()),
                        names))
                .toList();
    }
}
