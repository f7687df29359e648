/** Which directive implements which, and which task which: proposed by rule, confirmed by people, and summed up. */
@NullMarked
@ApplicationModule(
        displayName = "Cụ thể hoá",
        allowedDependencies = {"obligation", "directive", "organization", "access", "calendar", "ledger", "page"})
package vn.lotrinh.cascade;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
