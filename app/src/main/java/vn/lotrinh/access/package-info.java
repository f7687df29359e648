/** Accounts, roles in units, sign-in, and what a person may see. */
@NullMarked
@ApplicationModule(
        displayName = "Truy cập",
        allowedDependencies = {"organization", "ledger", "calendar", "page"})
package vn.lotrinh.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
