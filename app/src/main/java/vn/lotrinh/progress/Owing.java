package vn.lotrinh.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    private static final int PAGE = 100;
    private static final int SENT = 20;
    private static final Set<String> SECTIONS =
            Set.of("late", "soon", "later", "no-deadline", "review", "paused", "joint", "coordinated");

    private final Obligations obligations;
    private final Rows rows;
    private final Reports reports;
    private final Extensions extensions;
    private final Requests requests;
    private final SpokenReports spoken;
    private final Actors actors;
    private final Units units;
    private final ProgressSettings settings;

    Owing(
            Obligations obligations,
            Rows rows,
            Reports reports,
            Extensions extensions,
            Requests requests,
            SpokenReports spoken,
            Actors actors,
            Units units,
            ProgressSettings settings) {
        this.obligations = obligations;
        this.rows = rows;
        this.reports = reports;
        this.extensions = extensions;
        this.requests = requests;
        this.spoken = spoken;
        this.actors = actors;
        this.units = units;
        this.settings = settings;
    }

    /**
     * Which part of the page is looked at.
     *
     * @param code code of the one section, or empty for all of the page
     * @param after code of the place in it after which its page begins; anything else begins it anew
     */
    record Part(String code, String after) {

        /** All of the page. */
        static final Part ALL = new Part("", "");

        private boolean has(String section) {
            return code.isEmpty() || code.equals(section);
        }
    }

    /** What a unit owes on a day, and what is open with it now. */
    WhatWeOwe of(long unit, Part wanted, Viewer viewer, Vantage vantage) {
        ObligationFilter own = ObligationFilter.ALL.by(unit, "lead");
        Part part = SECTIONS.contains(wanted.code()) ? wanted : Part.ALL;
        List<WhatWeOwe.Section> sections = sections(own, part, viewer, vantage);
        WhatWeOwe.Section shared = open("joint", ObligationFilter.ALL.by(unit, "joint"), part, viewer, vantage);
        WhatWeOwe.Section coordinated =
                open("coordinated", ObligationFilter.ALL.by(unit, "coordinate"), part, viewer, vantage);
        List<Obligation> lines =
                sections.stream().flatMap(section -> section.lines().stream()).toList();
        List<Obligation> all = new ArrayList<>(lines);
        all.addAll(shared.lines());
        all.addAll(coordinated.lines());
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
                settings.lateExtension() == ProgressSettings.LateExtension.MARK,
                part.code());
    }

    private List<WhatWeOwe.Section> sections(ObligationFilter own, Part part, Viewer viewer, Vantage vantage) {
        LocalDate soon = vantage.asOf().plusDays(settings.soon());
        Finder finder = new Finder(part, viewer, vantage);
        return List.of(
                finder.section("late", own.of(Standing.OVERDUE)),
                finder.section("soon", due(own, null, soon).of(Standing.WITHIN_TERM)),
                finder.section("later", due(own, soon.plusDays(1), null).of(Standing.WITHIN_TERM)),
                finder.section("no-deadline", own.of(Standing.NO_DEADLINE)),
                finder.section("review", own.of(Standing.AWAITING_REVIEW)),
                finder.section("paused", own.of(Standing.PAUSED)));
    }

    private static ObligationFilter due(ObligationFilter own, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new ObligationFilter(own.directive(), own.unit(), own.role(), own.standing(), from, to, own.text());
    }

    /** What is open of it, the last day that is past the longest first. */
    private WhatWeOwe.Section open(String code, ObligationFilter filter, Part part, Viewer viewer, Vantage vantage) {
        return new Finder(part, viewer, vantage)
                .section(
                        code,
                        filter.of(Standing.OVERDUE),
                        filter.of(Standing.WITHIN_TERM),
                        filter.of(Standing.NO_DEADLINE));
    }

    /** Finds the rows of a page of a section, which is made of the rows of some filters, one after the other. */
    private final class Finder {

        private final Part part;
        private final Viewer viewer;
        private final Vantage vantage;

        Finder(Part part, Viewer viewer, Vantage vantage) {
            this.part = part;
            this.viewer = viewer;
            this.vantage = vantage;
        }

        WhatWeOwe.Section section(String code, ObligationFilter... filters) {
            long all = 0;
            for (ObligationFilter filter : filters) {
                all += obligations
                        .totals(filter.ofAnyStanding(), viewer, vantage)
                        .of(Objects.requireNonNull(filter.standing()));
            }
            Queue<Found> page = Queue.of(part.has(code) ? found(filters) : List.of(), PAGE, all, Found::code);
            return new WhatWeOwe.Section(
                    code, page.rows().stream().map(Found::row).toList(), all, page.next());
        }

        private List<Found> found(ObligationFilter... filters) {
            Found last = Found.of(part.code().isEmpty() ? "" : part.after());
            List<Found> found = new ArrayList<>();
            for (int i = last.filter(); i < filters.length && found.size() <= PAGE; i++) {
                Long after = i == last.filter() ? last.after() : null;
                int from = i;
                obligations
                        .page(filters[i], viewer, vantage, Obligations.Order.DUE, after, PAGE + 1 - found.size())
                        .forEach(row -> found.add(new Found(from, row.id(), row)));
            }
            return found;
        }
    }

    /** A row of a section, or the place of one: the position of its filter, and its number. */
    private record Found(
            int filter, @Nullable Long after, @Nullable Obligation obligation) {

        private static final Pattern CODE = Pattern.compile("(\\d)-(\\d{1,18})");

        static Found of(String code) {
            Matcher matcher = CODE.matcher(code);
            return matcher.matches()
                    ? new Found(Integer.parseInt(matcher.group(1)), Long.parseLong(matcher.group(2)), null)
                    : new Found(0, null, null);
        }

        String code() {
            return filter + "-" + after;
        }

        Obligation row() {
            return Objects.requireNonNull(obligation);
        }
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
        List<Request> unanswered = requests.unanswered(unit, owed);
        Set<Long> about = new HashSet<>();
        List<Report> sent = reports.sentBy(unit, SENT);
        under.forEach(one -> about.add(one.obligation()));
        sent.forEach(one -> about.add(one.obligation()));
        asked.forEach(one -> about.add(one.obligation()));
        toAnswer.forEach(one -> about.add(one.obligation()));
        unanswered.forEach(one -> about.add(one.obligation()));
        Map<Long, Obligation> found = obligations.among(about, viewer, vantage);
        Set<String> people = new HashSet<>();
        toAnswer.forEach(one -> people.add(one.askedBy()));
        Map<String, String> names = actors.names(people);
        return new WhatWeOwe.Waiting(
                spoken.of(
                        under.stream()
                                .sorted(Comparator.comparing(Report::savedAt).reversed())
                                .toList(),
                        found),
                asked.stream()
                        .filter(one -> found.containsKey(one.obligation()))
                        .map(one -> new WhatWeOwe.Asked(one, shown(found, one.obligation())))
                        .toList(),
                wanted(toAnswer, found, names, vantage.asOf()),
                wanted(unanswered, found, names, vantage.asOf()),
                spoken.of(sent, found));
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
        return Objects.requireNonNull(found.get(id));
    }
}
