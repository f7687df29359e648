package vn.lotrinh.access;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.lotrinh.access.Viewer.Grant;

/**
 * A role as a page shows it.
 *
 * @param role its code
 * @param unitId the unit's number, or empty for the whole system
 * @param unit the unit's name, or empty for the whole system
 */
public record GrantRow(String role, String unitId, String unit) {

    static List<GrantRow> of(List<Grant> grants, Map<Long, String> names) {
        return grants.stream().map(grant -> of(grant, names)).toList();
    }

    private static GrantRow of(Grant grant, Map<Long, String> names) {
        Long unit = grant.unit();
        return unit == null
                ? new GrantRow(grant.role().code(), "", "")
                : new GrantRow(grant.role().code(), unit.toString(), Objects.requireNonNullElse(names.get(unit), "?"));
    }
}
