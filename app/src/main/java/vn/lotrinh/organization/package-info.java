/** Units and their names over time. */
@NullMarked
@ApplicationModule(
        displayName = "Đơn vị",
        allowedDependencies = {"calendar", "ledger"})
package vn.lotrinh.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
