/** Units in time: what they are called, what happens to them, and who answers for what was given to whom. */
@NullMarked
@ApplicationModule(
        displayName = "Đơn vị",
        allowedDependencies = {"calendar", "ledger"})
package vn.lotrinh.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
