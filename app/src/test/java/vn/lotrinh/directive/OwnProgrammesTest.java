package vn.lotrinh.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lotrinh.TestSystem;
import vn.lotrinh.access.Role;
import vn.lotrinh.access.TestVisitor;
import vn.lotrinh.access.Viewer;
import vn.lotrinh.calendar.Vantage;
import vn.lotrinh.obligation.ObligationFilter;
import vn.lotrinh.obligation.Obligations;
import vn.lotrinh.organization.Registries;
import vn.lotrinh.organization.RegistryDesk;
import vn.lotrinh.organization.ShippedUnits;

/** What a unit gives itself stays inside it and its superiors until it is published, and never leaks into the set of all. */
@TestSystem
class OwnProgrammesTest {

    private static final Vantage NOW = Vantage.of(LocalDate.of(2026, 3, 2));

    @Autowired
    private Intake intake;

    @Autowired
    private Directives directives;

    @Autowired
    private Desk desk;

    @Autowired
    private Obligations obligations;

    @Autowired
    private Registries registries;

    @Autowired
    private RegistryDesk registryDesk;

    @Autowired
    private AcceptedDirectives accepted;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    private long committee;
    private long own;

    @BeforeEach
    void putAProgrammeIn() {
        if (registries.now().find("son-la").isEmpty()) {
            ShippedUnits units = new ShippedUnits(registryDesk, transaction);
            units.takeBase();
            units.takeActs();
        }
        committee = id("tinh-uy-son-la");
        byte[] content = ("Chương trình riêng " + System.nanoTime()).getBytes(StandardCharsets.UTF_8);
        own = intake.receive("rieng.txt", content, false, committee, "account:1")
                .directive();
        transaction.executeWithoutResult(_ -> {
            database.sql("update directive.directive set state = 'accepted' where id = :id")
                    .param("id", own)
                    .update();
            Directive directive =
                    directives.find(own, in(Role.MONITOR, committee)).orElseThrow();
            accepted.follow(
                    directive, List.of(AcceptedDirectives.task("I.1", "Tổ chức hội nghị", null, "Sở không ai biết")));
        });
    }

    private long id(String key) {
        return registries.now().find(key).orElseThrow().id();
    }

    private static Viewer in(Role role, @Nullable Long unit) {
        return new Viewer(1L, "Nguyễn Văn An", List.of(new Viewer.Grant(role, unit)));
    }

    private boolean isSeen(Viewer viewer) {
        boolean page = directives.find(own, viewer).isPresent();
        long lines =
                obligations.totals(ObligationFilter.ALL.in(own), viewer, NOW).all();
        assertThat(lines).isEqualTo(page ? 1 : 0);
        assertThat(directives.list(viewer, "", null, 1_000).stream().anyMatch(one -> one.id() == own))
                .isEqualTo(page);
        return page;
    }

    @Test
    void staysInsideTheUnitAndItsSuperiors() {
        assertThat(isSeen(in(Role.UNIT_OFFICER, committee))).isTrue();
        assertThat(isSeen(in(Role.SUPERIOR, id("ban-chap-hanh-trung-uong")))).isTrue();
        assertThat(isSeen(in(Role.UNIT_OFFICER, id("tinh-uy-lai-chau")))).isFalse();
        assertThat(isSeen(Viewer.PUBLIC)).isFalse();
    }

    @Test
    void doesNotLeakIntoTheSetOfAll() {
        assertThat(isSeen(TestVisitor.MONITOR)).isFalse();
        assertThat(isSeen(in(Role.SUPERIOR, null))).isFalse();
        assertThat(isSeen(in(Role.INSPECTOR, null))).isTrue();
    }

    @Test
    void isSeenByAllWhenItIsPublishedAndNoLongerWhenItIsClosed() {
        desk.publish(own, true, "account:1");
        assertThat(isSeen(Viewer.PUBLIC)).isTrue();
        assertThat(isSeen(TestVisitor.MONITOR)).isTrue();
        desk.publish(own, false, "account:1");
        assertThat(isSeen(Viewer.PUBLIC)).isFalse();
        assertThat(isSeen(in(Role.UNIT_OFFICER, committee))).isTrue();
    }

    @Test
    void isFollowedByTheUnitsOwnMonitorAlone() {
        assertThat(in(Role.MONITOR, committee).monitors(committee)).isTrue();
        assertThat(in(Role.MONITOR, committee).monitors(null)).isFalse();
        assertThat(TestVisitor.MONITOR.monitors(committee)).isFalse();
        assertThat(TestVisitor.MONITOR.monitors(null)).isTrue();
        assertThat(in(Role.MONITOR, committee).owning()).isEqualTo(committee);
        assertThat(TestVisitor.MONITOR.owning()).isNull();
    }
}
