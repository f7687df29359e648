package vn.lotrinh.directive;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.lotrinh.access.Viewer;
import vn.lotrinh.page.Frames;
import vn.lotrinh.page.Texts;
import vn.lotrinh.reader.document.UnreadableDocument;

/** The list of directives, the page of each, and the way in for new ones. */
@Controller
public class DirectivePages {

    private static final int PAGE = 50;

    /** Files are held in memory while they are taken in; so many at a time. */
    private final Semaphore hands = new Semaphore(2, true);

    private final Directives directives;
    private final Originals originals;
    private final Readings readings;
    private final Intake intake;
    private final Desk desk;
    private final Frames frames;

    DirectivePages(
            Directives directives, Originals originals, Readings readings, Intake intake, Desk desk, Frames frames) {
        this.directives = directives;
        this.originals = originals;
        this.readings = readings;
        this.intake = intake;
        this.desk = desk;
        this.frames = frames;
    }

    /**
     * One page of the list.
     *
     * @param words what was searched for
     * @param rows the directives
     * @param next the last one, if there are more after it
     * @param reading whether one of them is still being read, so that the page asks again by itself
     */
    public record ListPage(
            String words, List<Directive> rows, @Nullable Long next, boolean reading) {}

    /**
     * The page of one directive.
     *
     * @param directive the directive
     * @param head what it says of itself, or {@code null} where it is not read
     * @param files its files
     * @param tasks how many tasks are to be followed
     */
    public record DirectivePage(
            Directive directive, @Nullable ReadHead head, List<Originals.Original> files, int tasks) {}

    /**
     * What became of one file that was sent.
     *
     * @param name its name
     * @param directive the directive that it became or already is, or {@code null} where it was refused
     * @param sentence what happened, in words
     * @param fate what became of it
     */
    public record Arrival(String name, @Nullable Long directive, String sentence, Fate fate) {
        /** Whether it was refused. */
        public boolean refused() {
            return fate == Fate.REFUSED;
        }
    }

    /** What became of a file. */
    public enum Fate {
        /** It is new, and is being read. */
        KEPT,
        /** The register has it already. */
        KNOWN,
        /** It is nothing that can be read. */
        REFUSED
    }

    @GetMapping("/directives")
    ModelAndView list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable Long after,
            Viewer viewer) {
        Directive last = after == null ? null : directives.find(after, viewer).orElse(null);
        List<Directive> rows = directives.list(viewer, q, last, PAGE + 1);
        boolean more = rows.size() > PAGE;
        List<Directive> shown = more ? rows.subList(0, PAGE) : rows;
        boolean reading = shown.stream().anyMatch(row -> row.state() == Directive.State.RECEIVED);
        return new ModelAndView(
                "directive/list",
                Map.of(
                        "page",
                        new ListPage(q, shown, more ? (Long) shown.getLast().id() : null, reading),
                        "viewer",
                        viewer));
    }

    @GetMapping("/directives/new")
    ModelAndView form() {
        return new ModelAndView("directive/new", Map.of("arrivals", List.of()));
    }

    @PostMapping(path = "/directives", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ModelAndView receive(@RequestParam List<MultipartFile> files, Viewer viewer, HttpServletRequest request)
            throws IOException {
        List<Arrival> arrivals = new ArrayList<>();
        for (MultipartFile file : files) {
            if (!file.isEmpty() || !String.valueOf(file.getOriginalFilename()).isBlank()) {
                arrivals.add(receive(file, viewer, frames.texts(request)));
            }
        }
        if (arrivals.size() == 1 && arrivals.getFirst().fate() == Fate.KEPT) {
            return new ModelAndView(
                    "redirect:/directives/" + arrivals.getFirst().directive() + "/reading");
        }
        return new ModelAndView("directive/new", Map.of("arrivals", arrivals));
    }

    private Arrival receive(MultipartFile file, Viewer viewer, Texts texts) throws IOException {
        String name = Intake.label(String.valueOf(file.getOriginalFilename()));
        hands.acquireUninterruptibly();
        try {
            return switch (intake.receive(name, file.getBytes(), false, viewer.owning(), viewer.actor())) {
                case Intake.Received.Kept kept ->
                    new Arrival(name, kept.directive(), texts.of("directive.arrival.kept"), Fate.KEPT);
                case Intake.Received.KnownAlready known ->
                    new Arrival(name, known.directive(), texts.of("directive.arrival.known"), Fate.KNOWN);
            };
        } catch (UnreadableDocument unreadable) {
            return new Arrival(name, null, unreadable.sentence(texts.locale()), Fate.REFUSED);
        } finally {
            hands.release();
        }
    }

    @GetMapping("/directives/{id}")
    ModelAndView show(@PathVariable long id, Viewer viewer) {
        Directive directive = seen(id, viewer);
        Sheet sheet = readings.latest(id).map(Readings.Read::sheet).orElse(null);
        DirectivePage page = new DirectivePage(
                directive,
                sheet == null ? null : sheet.head(),
                viewer.isPublic() ? List.of() : originals.of(id),
                sheet == null ? 0 : sheet.standing().size());
        return new ModelAndView("directive/show", Map.of("page", page, "viewer", viewer));
    }

    /** Shows it to the public, or no longer. */
    @PostMapping("/directives/{id}/publication")
    String publish(@PathVariable long id, @RequestParam boolean open, Viewer viewer) {
        if (!viewer.monitors(seen(id, viewer).owner())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        desk.publish(id, open, viewer.actor());
        return "redirect:/directives/" + id + (open ? "?notice=directive-published" : "?notice=directive-closed");
    }

    /** An original is only ever given out as a download of no particular type, so that no browser runs what is in it. */
    @GetMapping("/directives/{id}/files/{sha256}")
    void download(@PathVariable long id, @PathVariable String sha256, Viewer viewer, HttpServletResponse response)
            throws IOException {
        seen(id, viewer);
        Originals.Original original = sha256.matches("[0-9a-f]{64}")
                ? originals.find(sha256).filter(file -> file.directive() == id).orElse(null)
                : null;
        if (original == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        response.setContentType("application/octet-stream");
        response.setContentLengthLong(original.size());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(original.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        originals.write(original, response.getOutputStream());
    }

    private Directive seen(long id, Viewer viewer) {
        return directives.find(id, viewer).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
