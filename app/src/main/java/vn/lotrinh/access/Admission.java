package vn.lotrinh.access;

import java.util.Set;

/**
 * Who is let in to a page or an action.
 *
 * @param kind the kind of rule
 * @param roles the roles of which one is needed; empty where none is
 */
record Admission(Kind kind, Set<Role> roles) {

    static final Admission EVERYBODY = new Admission(Kind.EVERYBODY, Set.of());
    static final Admission SIGNED_IN = new Admission(Kind.SIGNED_IN, Set.of());

    /** The kinds of rules. */
    enum Kind {
        EVERYBODY,
        SIGNED_IN,
        ROLES,
        /** One of the roles, or a program on the same machine. */
        ROLES_OR_SAME_MACHINE
    }

    static Admission of(Role... roles) {
        return new Admission(Kind.ROLES, Set.of(roles));
    }

    static Admission ofSameMachineOr(Role... roles) {
        return new Admission(Kind.ROLES_OR_SAME_MACHINE, Set.of(roles));
    }

    /** Whether the viewer is let in. */
    boolean lets(Viewer viewer, boolean sameMachine) {
        return switch (kind) {
            case EVERYBODY -> true;
            case SIGNED_IN -> !viewer.isPublic();
            case ROLES -> viewer.is(roles.toArray(Role[]::new));
            case ROLES_OR_SAME_MACHINE -> sameMachine || viewer.is(roles.toArray(Role[]::new));
        };
    }
}
