package vn.lotrinh.obligation;

/**
 * A unit or collective that a task names.
 *
 * @param task the task
 * @param ordinal its place among those that the task names, from 0
 * @param unit the unit or collective
 * @param role {@code lead}, {@code advise} or {@code coordinate}
 * @param words its name as the directive writes it
 * @param reason code of why the words are taken to mean it
 * @param sure whether no person needs to look at that
 */
public record Assignment(long task, int ordinal, long unit, String role, String words, String reason, boolean sure) {

    /** Whether the unit answers for the task. */
    public boolean leads() {
        return !role.equals("coordinate");
    }
}
