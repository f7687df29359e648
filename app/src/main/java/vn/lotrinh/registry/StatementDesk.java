package vn.lotrinh.registry;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.organization.Aspect;
import vn.lotrinh.organization.Registries;
import vn.lotrinh.organization.Registry;
import vn.lotrinh.organization.RegistryDesk;
import vn.lotrinh.organization.Statement;
import vn.lotrinh.registry.EventReading.Problem;

/** Where something further is said of a unit, and what was wrong is withdrawn. */
@Component
class StatementDesk {

    private final Registries registries;
    private final RegistryDesk desk;

    StatementDesk(Registries registries, RegistryDesk desk) {
        this.registries = registries;
        this.desk = desk;
    }

    @Transactional
    public void state(StatementForm.Said said, String actor) {
        desk.state(said.unit(), said.aspect(), said.qualifier(), said.value(), said.days(), said.ground(), actor);
    }

    /** Says that a statement about a unit is not true; returns why that can't be, or nothing. */
    @Transactional
    public Optional<Problem> withdraw(long unit, long id, String reason, String actor) {
        registries.draft(actor);
        boolean gone = registries.facts().withdrawals().stream()
                .anyMatch(withdrawal -> withdrawal.statement() != null && withdrawal.statement() == id);
        Optional<Statement> found = registries.facts().statements().stream()
                .filter(statement -> statement.id() == id && !gone && isAbout(statement, unit))
                .findFirst();
        if (found.isEmpty()) {
            return Optional.of(Problem.of("statement.wrong.gone"));
        }
        if (reason.isEmpty()) {
            return Optional.of(Problem.of("event.wrong.reason"));
        }
        return withdraw(found.get(), reason, actor);
    }

    private static boolean isAbout(Statement statement, long unit) {
        return statement.unit() == unit
                || statement.aspect() == Aspect.MEMBER && statement.qualifier().equals(Long.toString(unit));
    }

    private Optional<Problem> withdraw(Statement statement, String reason, String actor) {
        Registry now = registries.now();
        if (statement.event() != null) {
            return Optional.of(Problem.ofEvent("statement.wrong.of-event", statement.event()));
        }
        if (statement.aspect() == Aspect.NAME && isOnlyName(statement, now)) {
            return Optional.of(Problem.of("statement.wrong.only-name"));
        }
        java.time.LocalDate day =
                java.util.Objects.requireNonNullElse(statement.days().from(), java.time.LocalDate.EPOCH);
        return desk.withdraw(statement, reason, actor).map(refused -> Problem.of(refused, now, day));
    }

    private static boolean isOnlyName(Statement statement, Registry registry) {
        return registry.life(statement.unit()).of(Aspect.NAME).segments().stream()
                .allMatch(segment -> segment.value().id() == statement.id());
    }
}
