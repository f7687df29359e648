package vn.lotrinh.progress;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.lotrinh.page.Frames;

/** Pages on which something is written or decided are always today's, and offer no other day. */
@ControllerAdvice(
        assignableTypes = {
            DecisionPages.class,
            ReviewPages.class,
            ExtensionPages.class,
            EndingPages.class,
            DoubtPages.class,
            ReportPages.class,
            AskingPages.class,
            SignaturePages.class
        })
class Today {

    @ModelAttribute
    void show(HttpServletRequest request) {
        Frames.onlyToday(request);
    }
}
