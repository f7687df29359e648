package vn.lotrinh.directive;

import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.calendar.BusinessClock;
import vn.lotrinh.ledger.Change;
import vn.lotrinh.ledger.Ledger;

/** Where a person corrects a reading and accepts it. */
@Component
public class Desk {

    private final Directives directives;
    private final Readings readings;
    private final Ledger ledger;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Desk(
            Directives directives,
            Readings readings,
            Ledger ledger,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.directives = directives;
        this.readings = readings;
        this.ledger = ledger;
        this.clock = clock;
        this.events = events;
    }

    /**
     * A reading was accepted: its tasks are followed from now on. Listeners act in the same transaction.
     *
     * @param directive the directive
     * @param sheet the reading as accepted
     * @param actor who accepted it, as the ledger names them
     */
    public record ReadingAccepted(Directive directive, Sheet sheet, String actor) {}

    /**
     * A directive is shown to the public from now on, or no longer.
     *
     * @param directive the directive
     * @param open whether it is
     * @param actor who decided so
     */
    public record DirectivePublished(long directive, boolean open, String actor) {}

    /** Shows a directive to the public, or no longer. */
    @Transactional
    public void publish(long id, boolean open, String actor) {
        Directive directive = directives.lock(id).orElseThrow();
        if (directive.open() != open) {
            directives.publish(id, open);
            ledger.append(Change.changed(
                    actor,
                    "directive.published",
                    Change.Subject.of("directive", id),
                    Map.of("public", directive.open()),
                    Map.of("public", open)));
            events.publishEvent(new DirectivePublished(id, open, actor));
        }
    }

    /** What became of a correction or an acceptance. */
    public enum Outcome {
        /** It is done. */
        DONE,
        /** There is no such directive, or it has no reading. */
        MISSING,
        /** The reading is accepted, refused or not yet there. */
        NOT_CORRECTABLE,
        /** Somebody else has changed the reading since the page was made. */
        CHANGED_MEANWHILE,
        /** Another directive has this number, issuer and date. */
        KNOWN_ALREADY,
        /** There is no task to follow. */
        NO_TASK
    }

    /**
     * Adds a correction to the latest reading of a directive.
     *
     * @param version the directive's version that the person saw
     * @throws Correction.NoSuchTask if it speaks of a task that the reading does not have
     */
    @Transactional
    public Outcome correct(long id, int version, Correction correction, String actor) {
        return correct(id, version, correction, actor, null);
    }

    /** The same, on a ground: where it is known from that the reading, or the text itself, is wrong. */
    @Transactional
    public Outcome correct(long id, int version, Correction correction, String actor, @Nullable String ground) {
        return onPresent(id, version, (directive, read) -> correct(directive, read, correction, actor, ground));
    }

    private Outcome correct(
            Directive directive, Readings.Read read, Correction correction, String actor, @Nullable String ground) {
        long id = directive.id();
        Sheet sheet = correction.applyTo(read.sheet());
        if (directives.known(id, sheet.head()).isPresent()) {
            return Outcome.KNOWN_ALREADY;
        }
        readings.add(read, new Readings.Step(clock.now(), actor, correction));
        directives.describe(id, sheet.head(), directive.title(), Directive.State.READ);
        ledger.append(new Change(
                actor,
                "directive.corrected",
                Change.Subject.of("directive", id),
                null,
                Map.of("reading", read.id(), "correction", Readings.json(correction)),
                ground));
        return Outcome.DONE;
    }

    /** Accepts the latest reading: its tasks are followed from now on. */
    @Transactional
    public Outcome accept(long id, int version, String actor) {
        return onPresent(id, version, (directive, read) -> accept(directive, read, actor));
    }

    private Outcome accept(Directive directive, Readings.Read read, String actor) {
        long id = directive.id();
        Sheet sheet = read.sheet();
        if (sheet.standing().isEmpty()) {
            return Outcome.NO_TASK;
        }
        directives.accept(id, actor, clock.now());
        ledger.append(Change.created(
                actor,
                "directive.accepted",
                Change.Subject.of("directive", id),
                Map.of(
                        "reading",
                        read.id(),
                        "corrections",
                        read.steps().size(),
                        "tasks",
                        sheet.standing().size())));
        events.publishEvent(new ReadingAccepted(directive, sheet, actor));
        return Outcome.DONE;
    }

    /** Takes a step with the latest reading, locked, if it is still the one that the person saw. */
    private Outcome onPresent(long id, int version, BiFunction<Directive, Readings.Read, Outcome> step) {
        Directive directive = directives.lock(id).orElse(null);
        Readings.Read read = readings.latest(id).orElse(null);
        if (directive == null || read == null) {
            return Outcome.MISSING;
        }
        if (!directive.correctable()) {
            return Outcome.NOT_CORRECTABLE;
        }
        if (directive.version() != version) {
            return Outcome.CHANGED_MEANWHILE;
        }
        return step.apply(directive, read);
    }
}
