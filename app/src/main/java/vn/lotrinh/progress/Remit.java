package vn.lotrinh.progress;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import vn.lotrinh.access.Role;
import vn.lotrinh.access.Viewer;

/**
 * About what somebody decides: as a monitor, or as who gave it.
 *
 * @param common what belongs to the set of all
 * @param owners what these units have set themselves
 * @param given the directives that the viewer's body gave; for it, it decides on more time alone
 */
record Remit(boolean common, Set<Long> owners, Set<Long> given) {

    /** The rows of a table with a column {@code owner_id} that belong to a remit. */
    static final String MONITORED = "(:common and owner_id is null or owner_id = any(:owners))";

    /** The rows of a table with a column {@code directive_id}, too, about which a remit lets decide. */
    static final String DECIDED = "(" + MONITORED + " or directive_id = any(:given))";

    Remit {
        owners = Set.copyOf(owners);
        given = Set.copyOf(given);
    }

    static Remit of(Viewer viewer, Set<Long> given) {
        return new Remit(
                viewer.monitors(null),
                viewer.grants().stream()
                        .filter(grant -> grant.role() == Role.MONITOR)
                        .flatMap(grant -> Stream.ofNullable(grant.unit()))
                        .collect(Collectors.toSet()),
                given);
    }

    /** Puts the remit into a statement that asks for what is {@link #MONITORED}. */
    StatementSpec into(StatementSpec statement) {
        return statement
                .param("common", common)
                .param("owners", owners.toArray(Long[]::new))
                .param("given", given.toArray(Long[]::new));
    }
}
