/** What all pages share: the frame, the language, the day that is shown, and how a template becomes an answer. */
@NullMarked
@ApplicationModule(
        displayName = "Trang",
        allowedDependencies = {"calendar"},
        type = ApplicationModule.Type.OPEN)
package vn.lotrinh.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
