package vn.lotrinh.cascade;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.lotrinh.calendar.BusinessClock;
import vn.lotrinh.directive.Desk.ReadingAccepted;
import vn.lotrinh.directive.Directive;
import vn.lotrinh.directive.Directives;
import vn.lotrinh.directive.Readings;
import vn.lotrinh.ledger.Change;

/**
 * What the rules propose: the parents of a directive by what it cites, and those of its tasks by their words. They look when a
 * reading has been accepted, when a person asks, and once at what was accepted before they were there.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class Proposals implements ApplicationRunner {

    private static final double IMPLEMENTS_SURELY = 0.97;
    private static final double IMPLEMENTS = 0.75;
    private static final double BASIS_SURELY = 0.6;
    private static final double BASIS = 0.4;
    private static final double NOT_HERE = 0.9;

    private final CascadeDesk desk;
    private final Links links;
    private final CitedDirectives cited;
    private final Directives directives;
    private final Readings readings;
    private final Progressing progressing;
    private final BusinessClock clock;

    Proposals(
            CascadeDesk desk,
            Links links,
            CitedDirectives cited,
            Directives directives,
            Readings readings,
            Progressing progressing,
            BusinessClock clock) {
        this.desk = desk;
        this.links = links;
        this.cited = cited;
        this.directives = directives;
        this.readings = readings;
        this.progressing = progressing;
        this.clock = clock;
    }

    /** After the acceptance, and in a transaction of its own: a fault of the rules keeps nobody from accepting. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void on(ReadingAccepted accepted) {
        examine(accepted.directive().id(), Change.SYSTEM);
    }

    /** What is proposed between the tasks of two directives falls with the link between these. */
    @EventListener
    void on(CascadeDesk.LinkRejected rejected) {
        fall(rejected.link());
    }

    @EventListener
    void on(CascadeDesk.LinkWithdrawn withdrawn) {
        fall(withdrawn.link());
    }

    @EventListener
    void on(CascadeDesk.LinkMade made) {
        if (made.link().level() == Level.DIRECTIVE && !made.link().isToCited()) {
            proposeTasks(made.link().child(), made.link().parent(), made.link().actor());
        }
    }

    private void fall(Link link) {
        if (link.level() == Level.DIRECTIVE) {
            links.now().between(link.child(), link.parent()).stream()
                    .filter(task -> task.act() == Act.PROPOSED)
                    .forEach(task -> desk.lapse(task, ""));
        }
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        Set<Long> left = new HashSet<>(progressing.directives(clock.today()));
        left.removeAll(links.examined());
        left.stream().sorted().forEach(directive -> examine(directive, Change.SYSTEM));
    }

    /**
     * Looks at a directive, its parents and its children.
     *
     * @return how many links are proposed anew
     */
    @Transactional
    int examine(long id, String actor) {
        Directive directive = directives.find(id, Progressing.RULES).orElse(null);
        Readings.Read read = readings.latest(id).orElse(null);
        if (directive == null) {
            return 0;
        }
        int proposed = read == null ? 0 : proposeParents(directive, read, actor);
        proposed += welcome(directive, actor);
        Map<Long, List<Duty>> duties = new HashMap<>();
        for (Link link : links.now().up(Level.DIRECTIVE, id)) {
            if (isStanding(link)) {
                proposed += proposeTasks(id, link.parent(), duties, actor);
            }
        }
        for (Link link : links.now().down(Level.DIRECTIVE, id)) {
            if (isStanding(link)) {
                proposed += proposeTasks(link.child(), id, duties, actor);
            }
        }
        links.examined(id, proposed, clock.now(), actor);
        return proposed;
    }

    private static boolean isStanding(Link link) {
        return !link.isToCited() && (link.act() == Act.PROPOSED || link.act().inForce());
    }

    private int proposeParents(Directive directive, Readings.Read read, String actor) {
        int proposed = 0;
        for (Citation citation : Citation.of(read.sheet().head(), read.text())) {
            if (citation.orders()) {
                proposed += proposeParent(directive, citation, actor);
            }
        }
        return proposed;
    }

    private int proposeParent(Directive child, Citation citation, String actor) {
        List<Directive> sure = new ArrayList<>();
        List<Directive> possible = new ArrayList<>();
        for (Directive parent : directives.numbered(citation.number())) {
            if (parent.id() != child.id()) {
                switch (citation.fit(parent, child.issuer())) {
                    case SURE -> sure.add(parent);
                    case POSSIBLE -> possible.add(parent);
                    case NONE -> {}
                }
            }
        }
        Directive parent = only(sure.isEmpty() ? possible : sure);
        if (parent != null) {
            return propose(
                    child, parent.id(), score(citation, !sure.isEmpty()), grounds(citation, !sure.isEmpty()), actor);
        }
        return citation.implementing() && possible.isEmpty() ? proposeCited(child, citation, actor) : 0;
    }

    private static @Nullable Directive only(List<Directive> found) {
        return found.size() == 1 ? found.getFirst() : null;
    }

    private int propose(Directive child, long parent, double score, List<Ground> grounds, String actor) {
        return desk.propose(new Ends(Level.DIRECTIVE, child.id(), parent), child.id(), parent, score, grounds, actor)
                        .isPresent()
                ? 1
                : 0;
    }

    private int proposeCited(Directive child, Citation citation, String actor) {
        links.lock();
        Cited parent = cited.numbered(citation.number()).stream()
                .filter(known -> citation.fit(known, child.issuer()) != Citation.Fit.NONE)
                .findFirst()
                .orElseGet(() -> cited.enter(citation, clock.now(), actor));
        List<Ground> grounds = new ArrayList<>(grounds(citation, false));
        grounds.removeIf(ground -> ground.kind() == Ground.Kind.ONLY_ONE);
        grounds.add(new Ground(Ground.Kind.NOT_HERE, List.of()));
        return propose(child, parent.node(), NOT_HERE, grounds, actor);
    }

    private static double score(Citation citation, boolean sure) {
        if (citation.implementing()) {
            return sure ? IMPLEMENTS_SURELY : IMPLEMENTS;
        }
        return sure ? BASIS_SURELY : BASIS;
    }

    private static List<Ground> grounds(Citation citation, boolean sure) {
        List<Ground> grounds = new ArrayList<>();
        grounds.add(new Ground(
                citation.implementing() ? Ground.Kind.IMPLEMENTS : Ground.Kind.BASIS, List.of(citation.number())));
        grounds.add(new Ground(sure ? Ground.Kind.DATED : Ground.Kind.ONLY_ONE, List.of()));
        String issuer = citation.issuer();
        if (issuer != null) {
            grounds.add(new Ground(Ground.Kind.ISSUER, List.of(issuer)));
        }
        return grounds;
    }

    /** Joins what others cite with a directive that has come in. */
    private int welcome(Directive directive, String actor) {
        String number = directive.number();
        int proposed = 0;
        for (Cited known : number == null ? List.<Cited>of() : cited.numbered(number)) {
            Citation citation =
                    new Citation(known.number(), known.kind(), known.issuer(), known.issuedOn(), "implements");
            switch (citation.fit(directive, null)) {
                case SURE -> desk.join(known, directive.id(), actor);
                case POSSIBLE -> proposed += proposeInstead(known, directive, citation, actor);
                case NONE -> {}
            }
        }
        return proposed;
    }

    /** Where nothing says for certain that it is the one cited, a person decides. */
    private int proposeInstead(Cited known, Directive directive, Citation citation, String actor) {
        int proposed = 0;
        for (Link link : links.now().down(Level.DIRECTIVE, known.node())) {
            Directive child = directives.find(link.child(), Progressing.RULES).orElse(null);
            if (child != null
                    && link.act() != Act.REJECTED
                    && citation.fit(directive, child.issuer()) != Citation.Fit.NONE) {
                proposed += propose(child, directive.id(), IMPLEMENTS, grounds(citation, false), actor);
            }
        }
        return proposed;
    }

    /** Proposes which tasks of one directive implement which of another. */
    @Transactional
    int proposeTasks(long child, long parent, String actor) {
        return proposeTasks(child, parent, new HashMap<>(), actor);
    }

    private int proposeTasks(long child, long parent, Map<Long, List<Duty>> duties, String actor) {
        List<Matching.Pair> pairs =
                Matching.of(duties(child, duties), duties(parent, duties), titles(List.of(child, parent)));
        Map<Ends, Link> known = new HashMap<>();
        links.now()
                .between(child, parent)
                .forEach(link -> known.put(new Ends(Level.TASK, link.child(), link.parent()), link));
        Set<Ends> found = new HashSet<>();
        int proposed = 0;
        for (Matching.Pair pair : pairs) {
            Ends ends = new Ends(Level.TASK, pair.child(), pair.parent());
            found.add(ends);
            Link last = known.get(ends);
            boolean settled = last != null && last.act() != Act.WITHDRAWN;
            if (!settled
                    && desk.propose(ends, child, parent, pair.score(), pair.grounds(), actor)
                            .isPresent()) {
                proposed++;
            }
        }
        known.forEach((ends, link) -> {
            if (link.act() == Act.PROPOSED && !found.contains(ends)) {
                desk.lapse(link, "");
            }
        });
        return proposed;
    }

    private List<Duty> duties(long directive, Map<Long, List<Duty>> known) {
        return known.computeIfAbsent(
                directive,
                id -> progressing.of(id, clock.today()).stream().map(Duty::of).toList());
    }

    private String titles(Collection<Long> of) {
        StringBuilder titles = new StringBuilder();
        directives
                .named(of)
                .values()
                .forEach(directive -> titles.append(directive.title()).append(". "));
        return titles.toString();
    }
}
