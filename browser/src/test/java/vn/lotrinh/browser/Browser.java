package vn.lotrinh.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The Chromium of the machine; it reaches nothing but the system under test. */
final class Browser implements AutoCloseable {

    private static final List<String> OPTIONS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright = Playwright.create();
    private final com.microsoft.playwright.Browser chromium = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(program()).setArgs(OPTIONS));

    private static Path program() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Chromium is not installed; ./verify installs it"));
    }

    /** A person with a browser of their own: own cookies, a window of that width, a language. */
    Person person(int width, String language) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, 1000)
                .setLocale("vi-VN")
                .setBaseURL(RunningSystem.get().address()));
        Page page = context.newPage();
        List<String> strangers = new ArrayList<>();
        context.onRequest(request -> {
            if (!request.url().startsWith(RunningSystem.get().address())
                    && !request.url().startsWith("data:")) {
                strangers.add(request.url());
            }
        });
        List<String> faults = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                faults.add(message.text());
            }
        });
        page.onPageError(faults::add);
        if (language.equals("en")) {
            page.navigate("/language?to=en");
        }
        return new Person(page, strangers, faults, "");
    }

    /**
     * Somebody at a browser.
     *
     * @param page what they see
     * @param strangers addresses of other hosts that a page asked for
     * @param faults what the browser complained of
     * @param picture the name of the picture to leave behind, or empty for none
     */
    record Person(Page page, List<String> strangers, List<String> faults, String picture) implements AutoCloseable {

        /** Leaves a picture of the last page under that name, for those who look why a journey failed. */
        Person leaving(String name) {
            return new Person(page, strangers, faults, name);
        }

        @Override
        public void close() {
            if (!picture.isEmpty()) {
                page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screens", picture + ".png")));
            }
            page.context().close();
        }
    }

    @Override
    public void close() {
        playwright.close();
    }
}
