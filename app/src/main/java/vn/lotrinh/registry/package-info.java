/** The register of units: which provinces there are on a day, and the map that shows them. */
@NullMarked
@ApplicationModule(
        displayName = "Sổ đơn vị",
        allowedDependencies = {"organization", "access", "calendar", "ledger", "obligation", "directive", "page"})
package vn.lotrinh.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
