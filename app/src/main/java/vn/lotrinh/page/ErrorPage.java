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

/** The page for what can't be shown: what is wrong and what to do, in the reader's language, never a trace; for a program the same as a problem. */
@Controller
class ErrorPage implements ErrorController {

    private static final Set<Integer> NAMED = Set.of(400, 403, 404, 405, 413, 503);
    private static final int FAULT = 500;

    private final Frames frames;

    ErrorPage(Frames frames) {
        this.frames = frames;
    }

    @RequestMapping("/error")
    Object show(HttpServletRequest request) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : FAULT;
        int named = NAMED.contains(status) ? status : status < FAULT ? 400 : FAULT;
        boolean program = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .startsWith("/api/");
        Texts texts = program ? frames.textsForProgram(request) : frames.texts(request);
        String sentence = texts.of("error." + named, RequestId.of(request));
        if (program) {
            return Problem.of(HttpStatusCode.valueOf(status), "error-" + named, sentence, texts);
        }
        ModelAndView page = new ModelAndView("page/error", Map.of("sentence", sentence));
        page.setStatus(HttpStatusCode.valueOf(status));
        return page;
    }
}
