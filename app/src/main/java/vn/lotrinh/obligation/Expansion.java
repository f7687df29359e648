package vn.lotrinh.obligation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.obligation.Obligation.LaidOut;
import vn.lotrinh.organization.Aspect;
import vn.lotrinh.organization.Registry;

/**
 * How a task is laid out into what is owed: one line for each accountable unit and product.
 *
 * <ul>
 *   <li>A collective is one line for each member on the day on which the task was given.
 *   <li>Of several units that are named one is accountable and the others lead together with it, or each is accountable by
 *       itself: a setting. Where a collective is named beside them, each is accountable by itself, as its members are.
 *   <li>Of several products each is a line of its own. Where each of several places gets one of its own, each is a line; who
 *       answers for one of these places as a member of a collective owes that of its place only.
 *   <li>A task that names nobody, or nobody known, is one line that nobody answers for.
 * </ul>
 */
final class Expansion {

    /** The rule of a line that a member of a collective owes. */
    static final String MEMBER = "member";

    /** The rule of a line that a collective owes itself, because nobody is known to belong to it. */
    static final String COLLECTIVE = "collective";

    private final Registry registry;
    private final LocalDate on;
    private final JointLeads jointLeads;
    private final Function<String, List<Long>> places;

    /**
     * @param registry who belongs to what
     * @param on the day on which the task was given
     * @param jointLeads who is accountable where several are named
     * @param places the places that words of the directive name
     */
    Expansion(Registry registry, LocalDate on, JointLeads jointLeads, Function<String, List<Long>> places) {
        this.registry = registry;
        this.on = on;
        this.jointLeads = jointLeads;
        this.places = places;
    }

    /** Who is accountable where several units are named as leading. */
    enum JointLeads {
        /** The first named; the others lead together with it. */
        FIRST,
        /** Each by itself. */
        EACH
    }

    private record Accountable(
            @Nullable Assignment by, @Nullable Long bound, List<Long> joint, String rule, boolean sure) {}

    /** Lays a task out. The lines come in the order of the products, and of the words that name somebody. */
    List<LaidOut> of(List<Assignment> named, List<Product> products) {
        List<Accountable> accountable = accountable(named);
        List<LaidOut> lines = new ArrayList<>();
        for (Product product : products) {
            List<Long> each = product.spread() == null ? List.of() : places.apply(product.spread());
            for (Accountable who : accountable) {
                lines.addAll(lines(who, product, each));
            }
        }
        return lines;
    }

    private List<LaidOut> lines(Accountable who, Product product, List<Long> each) {
        if (product.spread() == null) {
            return List.of(line(who, product, null, true));
        }
        Optional<Long> own = ownPlace(who).filter(each::contains);
        if (own.isPresent()) {
            return List.of(line(who, product, own.get(), true));
        }
        return each.isEmpty()
                ? List.of(line(who, product, null, false))
                : each.stream().map(place -> line(who, product, place, true)).toList();
    }

    private Optional<Long> ownPlace(Accountable who) {
        Long bound = who.bound();
        return bound == null || !who.rule().equals(MEMBER)
                ? Optional.empty()
                : registry.life(bound).reference(Aspect.TERRITORY, on);
    }

    private static LaidOut line(Accountable who, Product product, @Nullable Long subject, boolean sure) {
        Assignment by = who.by();
        return new LaidOut(
                by == null ? null : (Integer) by.ordinal(),
                by == null ? "" : by.words(),
                who.bound(),
                who.joint(),
                product.words(),
                product.kind(),
                product.criterion(),
                subject,
                who.rule() + "/" + product.rule(),
                sure && who.sure() && product.sure());
    }

    private List<Accountable> accountable(List<Assignment> named) {
        Set<Long> met = new HashSet<>();
        List<Assignment> leads = named.stream()
                .filter(Assignment::leads)
                .filter(assignment -> met.add(assignment.unit()))
                .toList();
        List<Assignment> single = leads.stream()
                .filter(assignment -> !Binding.isCollective(assignment.unit(), registry))
                .toList();
        boolean alone = single.size() == leads.size();
        List<Accountable> accountable = new ArrayList<>(single(single, alone ? jointLeads : JointLeads.EACH));
        leads.stream()
                .filter(assignment -> Binding.isCollective(assignment.unit(), registry))
                .forEach(assignment -> accountable.addAll(members(assignment, met)));
        return accountable.isEmpty() ? List.of(new Accountable(null, null, List.of(), "nobody", false)) : accountable;
    }

    private static List<Accountable> single(List<Assignment> single, JointLeads jointLeads) {
        if (single.size() < 2) {
            return single.stream()
                    .map(one -> new Accountable(one, one.unit(), List.of(), "named", one.sure()))
                    .toList();
        }
        if (jointLeads == JointLeads.EACH) {
            return single.stream()
                    .map(one -> new Accountable(one, one.unit(), List.of(), "each", one.sure()))
                    .toList();
        }
        Assignment first = single.getFirst();
        List<Long> others = single.stream().skip(1).map(Assignment::unit).toList();
        return List.of(new Accountable(first, first.unit(), others, "first", first.sure()));
    }

    private List<Accountable> members(Assignment assignment, Set<Long> met) {
        long collective = registry.succession().identity(assignment.unit());
        List<Long> members = registry.members().on(collective, on);
        if (members.isEmpty()) {
            return List.of(new Accountable(assignment, assignment.unit(), List.of(), COLLECTIVE, false));
        }
        return members.stream()
                .filter(met::add)
                .map(member -> new Accountable(assignment, member, List.of(), MEMBER, assignment.sure()))
                .toList();
    }
}
