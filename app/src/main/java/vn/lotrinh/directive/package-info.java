/** Directives, their files, what was read from them and what people corrected. */
@NullMarked
@ApplicationModule(
        displayName = "Văn bản chỉ đạo",
        allowedDependencies = {"organization", "access", "ledger", "calendar", "page"})
package vn.lotrinh.directive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
