/** Tasks that are followed, their deadlines, evidence and standing. */
@NullMarked
@ApplicationModule(
        displayName = "Nghĩa vụ",
        allowedDependencies = {"directive", "organization", "access", "calendar", "ledger", "page"})
package vn.lotrinh.obligation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
