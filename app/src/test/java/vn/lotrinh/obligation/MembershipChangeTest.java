package vn.lotrinh.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lotrinh.obligation.MembershipChange.Laid;
import vn.lotrinh.obligation.MembershipChange.Surplus;
import vn.lotrinh.organization.Registry;
import vn.lotrinh.organization.ShippedFiles;

/** What lines and the registry say against each other, by the registry as shipped: 14 committees belong to the region. */
class MembershipChangeTest {

    private static final Registry REGISTRY = ShippedFiles.registry();
    private static final LocalDate PLAN = LocalDate.of(2022, 5, 26);
    private static final long REGION = entry("tinh-uy-cac-dia-phuong-vung-trung-du-va-mien-nui-bac-bo");
    private static final List<Long> MEMBERS = REGISTRY.members().on(REGION, PLAN);
    private static final long FIRST = MEMBERS.getFirst();
    private static final long LAST = MEMBERS.getLast();
    private static final long MINISTRY =
            REGISTRY.members().on(entry("cac-bo"), PLAN).getFirst();
    private static final Task TASK = new Task(
            1, 1, "I.1", 0, "Lập", 0, 3, new Task.Deadline("none", null, null, null), null, null, PLAN, PLAN, null);

    private static long entry(String key) {
        return REGISTRY.find(key).orElseThrow().id();
    }

    record Case(String name, List<Assignment> named, List<Laid> lines, List<Long> missing, List<Surplus> surplus) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Assignment named(long unit, String role) {
        return new Assignment(1, 0, unit, role, "", "name", true);
    }

    private static final List<Assignment> OF_REGION = List.of(named(REGION, "lead"));

    /** A line of each with a rule, numbered from 1. */
    private static List<Laid> lines(String rule, List<Long> units) {
        List<Laid> lines = new ArrayList<>();
        units.forEach(unit -> lines.add(new Laid(lines.size() + 1L, unit, rule)));
        return lines;
    }

    private static List<Laid> and(List<Laid> lines, Laid more) {
        return Stream.concat(lines.stream(), Stream.of(more)).toList();
    }

    static List<Case> cases() {
        List<Laid> all = lines("member/ordered", MEMBERS);
        Laid ofMinistry = new Laid(90, MINISTRY, "member/ordered");
        List<Long> most = MEMBERS.subList(0, MEMBERS.size() - 1);
        return List.of(
                new Case("each member has its line", OF_REGION, all, List.of(), List.of()),
                new Case("one has none", OF_REGION, lines("member/ordered", most), List.of(LAST), List.of()),
                new Case(
                        "one has a line that a person laid out",
                        OF_REGION,
                        and(lines("member/ordered", most), new Laid(90, LAST, "person")),
                        List.of(),
                        List.of()),
                new Case(
                        "one has lines that does not belong to it",
                        OF_REGION,
                        and(and(all, ofMinistry), new Laid(91, MINISTRY, "member/ordered")),
                        List.of(),
                        List.of(new Surplus(MINISTRY, List.of(90L, 91L)))),
                new Case(
                        "one that does not belong to it is named itself",
                        List.of(named(REGION, "lead"), named(MINISTRY, "lead")),
                        and(all, ofMinistry),
                        List.of(),
                        List.of()),
                new Case(
                        "a person laid out a line for one that does not belong to it",
                        OF_REGION,
                        and(all, new Laid(90, MINISTRY, "person")),
                        List.of(),
                        List.of()),
                new Case(
                        "nobody was known to belong to it",
                        OF_REGION,
                        List.of(new Laid(1, REGION, "collective/ordered")),
                        MEMBERS,
                        List.of(new Surplus(REGION, List.of(1L)))),
                new Case(
                        "a member is named itself and has no line as a member",
                        List.of(named(FIRST, "lead"), named(REGION, "lead")),
                        and(
                                lines("member/ordered", MEMBERS.subList(1, MEMBERS.size())),
                                new Laid(90, FIRST, "each/ordered")),
                        List.of(),
                        List.of()),
                new Case(
                        "the collective only coordinates",
                        List.of(named(REGION, "coordinate")),
                        List.of(),
                        List.of(),
                        List.of()),
                new Case(
                        "the task names nobody",
                        List.of(),
                        List.of(new Laid(1, null, "nobody/ordered")),
                        List.of(),
                        List.of()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void asksForTheLinesThatAreMissingAndForThoseThatAreTooMany(Case one) {
        MembershipChange change = MembershipChange.of(TASK, one.named(), one.lines(), REGISTRY);
        assertThat(change.missing()).containsExactlyInAnyOrderElementsOf(one.missing());
        assertThat(change.surplus()).containsExactlyInAnyOrderElementsOf(one.surplus());
        assertThat(change.isEmpty())
                .isEqualTo(one.missing().isEmpty() && one.surplus().isEmpty());
    }
}
