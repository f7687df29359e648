/** Reports on obligations, the evidence that they are met, and who accepts it. */
@NullMarked
@ApplicationModule(
        displayName = "Tiến độ",
        allowedDependencies = {
            "registry",
            "obligation",
            "directive",
            "organization",
            "access",
            "calendar",
            "ledger",
            "page"
        })
package vn.lotrinh.progress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
