package vn.lotrinh.obligation;

/**
 * What binds one unit to a task: words that name it, or a collective to which it belonged when the task was given.
 *
 * @param task the task
 * @param ordinal the place of the words among those that name somebody
 * @param bound the unit bound
 */
public record Line(long task, int ordinal, long bound) {}
