package vn.lotrinh.obligation;

/** A program asked for something that makes no sense. Unlike a page, an answer would hide from it that it was not understood. */
final class ApiRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 100;

    private final What what;
    private final String parameter;
    private final String value;
    private final String allowed;

    /** What makes no sense. */
    enum What {
        /** There is no such parameter. */
        PARAMETER_UNKNOWN,
        /** It is given more than once. */
        PARAMETER_TWICE,
        /** Its value is not one of those allowed. */
        PARAMETER_INVALID,
        /** The day is after today. */
        DAY_IN_FUTURE,
        /** A role is asked for without the unit that plays it. */
        ROLE_WITHOUT_UNIT,
        /** The totals of tasks are asked for without the directive. */
        DIRECTIVE_MISSING,
        /** The row after which to go on is not to be seen. */
        AFTER_GONE
    }

    ApiRefusal(What what, String parameter, String value, String allowed) {
        super(what + ": " + parameter);
        this.what = what;
        this.parameter = parameter;
        this.value = value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value;
        this.allowed = allowed;
    }

    What what() {
        return what;
    }

    String parameter() {
        return parameter;
    }

    String value() {
        return value;
    }

    String allowed() {
        return allowed;
    }
}
