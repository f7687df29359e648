package vn.lotrinh.obligation;

/**
 * A unit that a task names.
 *
 * @param task the task
 * @param unit the unit
 * @param role {@code lead}, {@code advise} or {@code coordinate}
 * @param words its name as the directive writes it
 */
public record Assignment(long task, long unit, String role, String words) {

    /** Whether the unit answers for the task. */
    public boolean leads() {
        return !role.equals("coordinate");
    }
}
