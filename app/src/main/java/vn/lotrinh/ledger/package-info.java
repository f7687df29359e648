/** The append-only, hash-chained record of every change of state, and its verification. */
@NullMarked
@ApplicationModule(
        displayName = "Sổ cái",
        allowedDependencies = {"calendar"})
package vn.lotrinh.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
