package vn.lotrinh.organization;

/**
 * A body that can owe something.
 *
 * @param id its identity, which no change of name touches
 * @param name its name on the day asked for
 */
public record Unit(long id, String name) {}
