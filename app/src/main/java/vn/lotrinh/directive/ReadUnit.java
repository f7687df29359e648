package vn.lotrinh.directive;

/**
 * A unit that a task names.
 *
 * @param words its name as written
 * @param role {@code lead}, {@code advise} or {@code coordinate}
 */
public record ReadUnit(ReadField words, String role) {}
