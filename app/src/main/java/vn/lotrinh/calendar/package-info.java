/** Time as the business knows it: one clock, days in Viet Nam, and on which of them people work. */
@NullMarked
@ApplicationModule(
        displayName = "Lịch",
        allowedDependencies = {})
package vn.lotrinh.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
