package vn.lotrinh.registry;

import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import vn.lotrinh.Browser;

/** Somebody who works on the registry in a browser. */
final class RegistryWork {

    private final Browser browser;

    RegistryWork(MockMvc mvc, Cookie session) {
        this.browser = new Browser(mvc).with(session);
    }

    /** Takes in what the product ships. */
    static void load(List<ApplicationRunner> runners) throws Exception {
        ApplicationArguments none = new DefaultApplicationArguments();
        for (ApplicationRunner runner : runners) {
            runner.run(none);
        }
    }

    RegistryWork inEnglish() {
        browser.with(new Cookie("lang", "en"));
        return this;
    }

    Document page(String address) {
        MockHttpServletResponse answer = browser.get(address);
        if (answer.getStatus() != 200) {
            throw new IllegalStateException(address + " answers " + answer.getStatus());
        }
        return Browser.read(answer);
    }

    MockHttpServletResponse get(String address) {
        return browser.get(address);
    }

    MockHttpServletResponse post(String action, String... fields) {
        return browser.post(action, fields);
    }

    Document posted(String action, String... fields) {
        return Browser.read(browser.post(action, fields));
    }

    /** Sends the form of a page that goes to an address, as it is. */
    MockHttpServletResponse send(Document page, String action) {
        Element form = page.select("form[method=post][action=" + action + "]").first();
        if (form == null) {
            throw new IllegalStateException("No form to " + action + " in " + page.text());
        }
        List<String> fields = new ArrayList<>();
        for (Element field : form.select("input[name], textarea[name], select[name]")) {
            boolean off =
                    (field.attr("type").equals("radio") || field.attr("type").equals("checkbox"))
                            && !field.hasAttr("checked");
            if (!off) {
                fields.add(field.attr("name"));
                fields.add(
                        field.tagName().equals("textarea")
                                ? field.wholeText().strip()
                                : field.tagName().equals("select")
                                        ? field.select("option[selected]").attr("value")
                                        : field.val());
            }
        }
        return browser.post(action, fields.toArray(String[]::new));
    }
}
