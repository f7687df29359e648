/** The first page: the state of everything as of a day. */
@NullMarked
@ApplicationModule(
        displayName = "Tổng quan",
        allowedDependencies = {"obligation", "directive", "organization", "access", "calendar", "ledger", "page"})
package vn.lotrinh.overview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
