package vn.lotrinh.overview;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page. */
@Controller
class OverviewPage {

    @GetMapping("/")
    String show() {
        return "overview/overview";
    }
}
