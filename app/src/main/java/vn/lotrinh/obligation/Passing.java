package vn.lotrinh.obligation;

import java.util.Map;
import java.util.Set;

/**
 * What passes by an event.
 *
 * @param to the open tasks that pass to a unit, by unit
 * @param open the open tasks of which somebody has to decide to whom they pass
 */
public record Passing(Map<Long, Set<Long>> to, Set<Long> open) {}
