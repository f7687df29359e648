package vn.lotrinh.access;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import vn.lotrinh.page.LocalAddress;

/** After something was done: on to another page of this system. */
final class Redirect {

    private Redirect() {}

    /** To that address if it is one of ours, else to the first page. */
    static ModelAndView to(String address) {
        RedirectView view = new RedirectView(LocalAddress.of(address).toASCIIString());
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExpandUriTemplateVariables(false);
        return new ModelAndView(view);
    }
}
