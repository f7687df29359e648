package vn.lotrinh.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page for what can't be shown: what is wrong and what to do, in the reader's language, never a trace. */
@Controller
class ErrorPage implements ErrorController {

    private static final Set<Integer> NAMED = Set.of(400, 403, 404, 405, 413);
    private static final int FAULT = 500;

    private final Frames frames;

    ErrorPage(Frames frames) {
        this.frames = frames;
    }

    @RequestMapping("/error")
    ModelAndView show(HttpServletRequest request) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : FAULT;
        int named = NAMED.contains(status) ? status : status < FAULT ? 400 : FAULT;
        String sentence = frames.texts(request).of("error." + named, RequestId.of(request));
        ModelAndView page = new ModelAndView("page/error", Map.of("sentence", sentence));
        page.setStatus(HttpStatusCode.valueOf(status));
        return page;
    }
}
