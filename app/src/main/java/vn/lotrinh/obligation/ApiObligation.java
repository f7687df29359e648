package vn.lotrinh.obligation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.directive.Directive;
import vn.lotrinh.organization.Unit;

/** An obligation as programs are told of it: names that stay, codes instead of words, every field always there. */
record ApiObligation(
        long id,
        @Nullable Given directive,
        Part task,
        @Nullable String product,
        String productKind,
        String criterion,
        @Nullable Unit place,
        @Nullable String period,
        @Nullable Unit bound,
        @Nullable Unit answers,
        List<Unit> joint,
        Term deadline,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate firstDue,
        @Nullable LocalDate due,
        int extensions,
        String standing,
        @Nullable LocalDate submittedOn,
        @Nullable LocalDate doneOn,
        long daysLate,
        @Nullable LocalDate knownSince,
        String page) {

    /** The directive that gives it. */
    record Given(
            long id,
            String kind,
            @Nullable String number,
            @Nullable String issuer,
            @Nullable LocalDate issuedOn,
            String title) {}

    /** The task of which it is a part. */
    record Part(long id, String item, String text) {}

    /** The deadline as the directive says it; the value in EDTF. */
    record Term(
            String kind, @Nullable String words, @Nullable String value) {}

    static ApiObligation of(FullRow row) {
        Obligation one = row.obligation();
        Obligation.LaidOut line = one.laidOut();
        Task task = one.task();
        return new ApiObligation(
                one.id(),
                given(row.directive()),
                new Part(task.id(), task.item(), task.text()),
                line.product(),
                line.kind().code(),
                line.criterion().code(),
                row.place(),
                one.period(),
                row.bound(),
                row.answers(),
                row.joint(),
                new Term(
                        task.deadline().kind(),
                        task.deadline().words(),
                        task.deadline().value()),
                one.openedOn(),
                one.firstDue(),
                one.due(),
                row.extensions(),
                row.standing().code(),
                row.submittedOn(),
                row.doneOn(),
                row.daysLate(),
                row.knownSince(),
                row.address());
    }

    private static @Nullable Given given(@Nullable Directive directive) {
        return directive == null
                ? null
                : new Given(
                        directive.id(),
                        directive.kind(),
                        directive.number(),
                        directive.issuer(),
                        directive.issuedOn(),
                        directive.title());
    }
}
