package vn.lotrinh.obligation;

import org.jspecify.annotations.Nullable;
import vn.lotrinh.page.Frames;

/**
 * What the address of the register asks for, on the page as in its files. What makes no sense asks for nothing.
 *
 * @param directive of this directive
 * @param unit that concern this unit
 * @param role what the unit has to do with them
 * @param standing code of a standing
 * @param from due on this day or later
 * @param to due on this day or earlier
 * @param q words
 * @param sort {@code due} or {@code item}
 * @param after the last row of the page before
 */
record RegisterForm(
        @Nullable Long directive,
        @Nullable Long unit,
        @Nullable String role,
        @Nullable String standing,
        @Nullable String from,
        @Nullable String to,
        @Nullable String q,
        @Nullable String sort,
        @Nullable Long after) {

    ObligationFilter filter() {
        return new ObligationFilter(
                directive,
                unit,
                role != null && ObligationFilter.ROLES.contains(role) ? role : "",
                standing == null ? null : Standing.of(standing).orElse(null),
                from == null ? null : Frames.day(from),
                to == null ? null : Frames.day(to),
                q == null ? "" : q.strip());
    }

    Obligations.Order order() {
        return "item".equals(sort) ? Obligations.Order.ITEM : Obligations.Order.DUE;
    }
}
