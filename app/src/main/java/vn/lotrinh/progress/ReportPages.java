package vn.lotrinh.progress;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.lotrinh.access.Viewer;
import vn.lotrinh.directive.Intake;
import vn.lotrinh.obligation.Obligation;
import vn.lotrinh.page.Frames;
import vn.lotrinh.page.Texts;
import vn.lotrinh.progress.ReportView.Refusal;
import vn.lotrinh.reader.document.Drafts;
import vn.lotrinh.reader.document.Format;
import vn.lotrinh.reader.document.UnreadableDocument;
import vn.lotrinh.reader.document.UnreadableDocument.Reason;

/** The page of a report: written, sent and signed off on one page. */
@Controller
public class ReportPages {

    private static final String FILE = "file";
    private static final Set<Reason> NO_DOCUMENT = Set.of(Reason.EMPTY, Reason.DAMAGED, Reason.NOT_A_DOCUMENT);

    /** The names of files that are never plain words. */
    private static final Pattern PICTURED = Pattern.compile("(?i).*\\.(pdf|docx?|odt|rtf|xlsx|png|jpe?g|tiff?)");

    /** Files are held in memory while they are taken in; so many at a time. */
    private final Semaphore hands = new Semaphore(2, true);

    private final Reporting reporting;
    private final Reports reports;
    private final Attaching attaching;
    private final Documents documents;
    private final ReportViews views;
    private final Frames frames;

    ReportPages(
            Reporting reporting,
            Reports reports,
            Attaching attaching,
            Documents documents,
            ReportViews views,
            Frames frames) {
        this.reporting = reporting;
        this.reports = reports;
        this.attaching = attaching;
        this.documents = documents;
        this.views = views;
        this.frames = frames;
    }

    /** Begins a report, or goes on with the one that is under way. */
    @PostMapping("/obligations/{id}/reports")
    ModelAndView start(@PathVariable long id, Viewer viewer, HttpServletRequest request) {
        return switch (reporting.start(id, viewer)) {
            case Outcome.Done done -> new ModelAndView("redirect:/reports/" + done.id());
            case Outcome.Refused refused -> {
                ModelAndView page =
                        new ModelAndView("progress/refused", Map.of("sentence", refused.sentence(texts(request))));
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield page;
            }
        };
    }

    @GetMapping("/reports/{id}")
    ModelAndView show(@PathVariable long id, Viewer viewer, HttpServletRequest request) {
        return page(id, ReportForm.EMPTY, Refusal.NONE, viewer, request);
    }

    private ModelAndView page(long id, ReportForm typed, String refused, Viewer viewer, HttpServletRequest request) {
        return page(id, typed, new Refusal(refused, ""), viewer, request);
    }

    private ModelAndView page(long id, ReportForm typed, Refusal refused, Viewer viewer, HttpServletRequest request) {
        ReportViews.Seen seen =
                views.seen(id, viewer).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        ReportView view = views.view(seen, viewer, typed, refused, texts(request));
        ModelAndView page = new ModelAndView("progress/report", Map.of("page", view));
        if (!refused.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private Texts texts(HttpServletRequest request) {
        return frames.texts(request);
    }

    /** Keeps what was typed, and what is attached with it; and sends it, where that was wanted. */
    @PostMapping("/reports/{id}")
    ModelAndView write(
            @PathVariable long id,
            @RequestParam(defaultValue = "save") String step,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Viewer viewer,
            HttpServletRequest request)
            throws IOException {
        ReportForm form = new ReportForm(typed);
        Refusal refused = written(id, form, step, file, viewer, texts(request));
        if (!refused.isEmpty()) {
            return page(id, form, refused, viewer, request);
        }
        if (!step.equals("send")) {
            return new ModelAndView(
                    step.equals("attach")
                            ? "redirect:/reports/" + id + "?notice=evidence-attached#evidence"
                            : "redirect:/reports/" + id + "?notice=draft-saved");
        }
        return switch (reporting.send(id, viewer)) {
            case Outcome.Done _ -> sent(id);
            case Outcome.Refused why ->
                page(
                        id,
                        ReportForm.EMPTY,
                        new Refusal(
                                why.sentence(texts(request)),
                                why.code().equals("report.expected-past") ? "expected" : ""),
                        viewer,
                        request);
        };
    }

    private ModelAndView sent(long id) {
        boolean waits = reports.find(id)
                .filter(one -> one.state() == ReportState.SIGNING)
                .isPresent();
        return new ModelAndView(
                waits
                        ? "redirect:/reports/" + id + "?notice=report-to-leader"
                        : "redirect:/reports/" + id + "?notice=report-sent");
    }

    /** Keeps the words; says why not, or nothing. */
    private String kept(long id, ReportForm form, Viewer viewer, Texts texts) {
        if (form.wrongDay().isPresent()) {
            return texts.of("refused.day.wrong", form.wrongDay().get());
        }
        Outcome outcome = save(id, form, viewer);
        if (outcome instanceof Outcome.Refused refused) {
            return refused.sentence(texts);
        }
        for (Map.Entry<String, String> field : form.typed().entrySet()) {
            if (field.getKey().matches("explanation-\\d{1,18}")
                    && reporting.explain(
                                    id,
                                    Long.parseLong(field.getKey().substring("explanation-".length())),
                                    field.getValue(),
                                    viewer)
                            instanceof Outcome.Refused refused) {
                return refused.sentence(texts);
            }
        }
        return "";
    }

    private Outcome save(long id, ReportForm form, Viewer viewer) {
        Obligation obligation = views.seen(id, viewer)
                .map(seen -> seen.duty().obligation())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return reporting.save(id, form.words(views::isPeriod, code -> views.isStage(obligation, code)), viewer);
    }

    /** Keeps the words and attaches what is offered; says why not, or nothing. What came with it is kept in any case. */
    private Refusal written(
            long id, ReportForm form, String step, @Nullable MultipartFile sent, Viewer viewer, Texts texts)
            throws IOException {
        String words = kept(id, form, viewer, texts);
        boolean came = sent != null && !sent.isEmpty();
        if (!came && !words.isEmpty()) {
            return new Refusal(words, "");
        }
        if (!came && isNamed(sent)) {
            return new Refusal(texts.of("refused.evidence.file"), FILE);
        }
        if (!came && !form.offersEvidence(step)) {
            return nothingOffered(form, step, texts);
        }
        hands.acquireUninterruptibly();
        try {
            Attaching.File file = came ? file(Objects.requireNonNull(sent)) : null;
            Refusal refused = words.isEmpty() ? attached(id, form, file, viewer, texts) : new Refusal(words, "");
            if (!refused.isEmpty() && !refused.isOf(FILE) && file != null) {
                attaching.keep(id, file, viewer);
            }
            return refused;
        } catch (UnreadableDocument unreadable) {
            return new Refusal(
                    NO_DOCUMENT.contains(unreadable.reason())
                            ? texts.of("refused.evidence.file")
                            : unreadable.sentence(texts.locale()),
                    FILE);
        } finally {
            hands.release();
        }
    }

    /** Whether a file was chosen, if only an empty one: browsers send a nameless one where none is. */
    private static boolean isNamed(@Nullable MultipartFile sent) {
        return sent != null
                && !Objects.requireNonNullElse(sent.getOriginalFilename(), "").isBlank();
    }

    /** Nothing was offered: whether something was meant to be. */
    private static Refusal nothingOffered(ReportForm form, String step, Texts texts) {
        Optional<Evidence.Proof> proves = form.proves();
        if (step.equals("attach")) {
            return new Refusal(texts.of("refused.evidence.nothing"), FILE);
        }
        return step.equals("send") && proves.isPresent()
                ? new Refusal(
                        texts.of(
                                "refused.evidence.claimed-alone",
                                texts.of("proof." + proves.get().code())),
                        FILE)
                : Refusal.NONE;
    }

    /** Attaches what is offered; says why not, or nothing. */
    private Refusal attached(long id, ReportForm form, Attaching.@Nullable File came, Viewer viewer, Texts texts) {
        Evidence.Proof proves = form.proves().orElse(null);
        if (proves == null) {
            return new Refusal(texts.of("refused.evidence.no-proof"), "");
        }
        if (form.hasWrongLink()) {
            return new Refusal(texts.of("refused.link.wrong", form.of("link")), "");
        }
        Long kept = came == null ? form.kept() : null;
        Attaching.File file =
                kept == null ? came : attaching.kept(id, kept, viewer).orElse(null);
        if (kept != null && file == null) {
            return new Refusal(texts.of("refused.evidence.gone"), "");
        }
        if (!(attaching.attach(id, form.offered(proves, file), kept, viewer) instanceof Outcome.Refused refused)) {
            return Refusal.NONE;
        }
        boolean broken = Attaching.BROKEN.contains(refused.code());
        if (broken && kept != null) {
            reporting.letFileGo(id, viewer);
        }
        return new Refusal(refused.sentence(texts), broken ? FILE : "");
    }

    /**
     * The file that came.
     *
     * @throws UnreadableDocument if its content is of no type that is read, or plain words under the name of another type
     */
    private static Attaching.File file(MultipartFile file) throws IOException {
        byte[] content = file.getBytes();
        String name = Intake.label(String.valueOf(file.getOriginalFilename()));
        if (Drafts.formatOf(content) == Format.TEXT && PICTURED.matcher(name).matches()) {
            throw new UnreadableDocument(Reason.DAMAGED);
        }
        return new Attaching.File(name, content);
    }

    /** Keeps what is typed while it is typed, and says when. */
    @PostMapping("/reports/{id}/draft")
    ModelAndView draft(
            @PathVariable long id, @RequestParam Map<String, String> typed, Viewer viewer, HttpServletRequest request) {
        ReportForm form = new ReportForm(typed);
        Outcome outcome = save(id, form, viewer);
        String sentence = outcome instanceof Outcome.Refused refused
                ? refused.sentence(texts(request))
                : texts(request)
                        .of(
                                "report.saved",
                                texts(request)
                                        .hour(reports.find(id).orElseThrow().savedAt()));
        return new ModelAndView(
                "progress/saved", Map.of("sentence", sentence, "refused", outcome instanceof Outcome.Refused));
    }

    /** Drops evidence from a draft; what was typed beside it is kept. */
    @PostMapping("/reports/{id}/evidence/{item}/drop")
    ModelAndView drop(
            @PathVariable long id,
            @PathVariable long item,
            @RequestParam Map<String, String> typed,
            Viewer viewer,
            HttpServletRequest request) {
        return beside(
                id,
                typed,
                () -> reporting.drop(id, item, viewer),
                "?notice=evidence-dropped#evidence",
                viewer,
                request);
    }

    /** Says of evidence what its file says; what was typed beside it is kept. */
    @PostMapping("/reports/{id}/evidence/{item}/as-file")
    ModelAndView sayAsFile(
            @PathVariable long id,
            @PathVariable long item,
            @RequestParam Map<String, String> typed,
            Viewer viewer,
            HttpServletRequest request) {
        return beside(
                id,
                typed,
                () -> reporting.sayAsFile(id, item, viewer),
                "?notice=evidence-as-file#evidence",
                viewer,
                request);
    }

    /** Lets the file go that was kept because its form was refused; what was typed beside it is kept. */
    @PostMapping("/reports/{id}/file/drop")
    ModelAndView letFileGo(
            @PathVariable long id, @RequestParam Map<String, String> typed, Viewer viewer, HttpServletRequest request) {
        return beside(
                id, typed, () -> reporting.letFileGo(id, viewer), "?notice=file-let-go#evidence", viewer, request);
    }

    /** Does something with a draft's evidence; first what was typed beside it is kept, or refused. */
    private ModelAndView beside(
            long id,
            Map<String, String> typed,
            Supplier<Outcome> deed,
            String back,
            Viewer viewer,
            HttpServletRequest request) {
        ReportForm form = new ReportForm(typed);
        String refused = typed.containsKey("done") ? kept(id, form, viewer, texts(request)) : "";
        return refused.isEmpty()
                ? answer(deed.get(), "redirect:/reports/" + id + back, id, form, viewer, request)
                : page(id, form, refused, viewer, request);
    }

    /** The leader signs it off. */
    @PostMapping("/reports/{id}/sign")
    ModelAndView sign(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String back,
            Viewer viewer,
            HttpServletRequest request) {
        return answer(
                reporting.sign(id, viewer),
                "redirect:" + list(id, back) + "notice=report-sent",
                id,
                ReportForm.EMPTY,
                viewer,
                request);
    }

    /** The leader gives it back to be written on. */
    @PostMapping("/reports/{id}/give-back")
    ModelAndView giveBack(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "owed") String back,
            Viewer viewer,
            HttpServletRequest request) {
        return answer(
                reporting.giveBack(id, reason, viewer),
                "redirect:" + list(id, back) + "notice=report-given-back",
                id,
                new ReportForm(Map.of("reason", reason)),
                viewer,
                request);
    }

    /** The list from which somebody decided about a report, or its own page, to which a notice can be added. */
    private String list(long id, String back) {
        return switch (back) {
            case "decisions" -> "/decisions?";
            case "owed" ->
                reports.find(id).map(one -> "/owed?unit=" + one.unit() + "&").orElse("/owed?");
            default -> "/reports/" + id + "?";
        };
    }

    /** The unit takes it back; what can be written on is shown. */
    @PostMapping("/reports/{id}/take-back")
    ModelAndView takeBack(@PathVariable long id, Viewer viewer, HttpServletRequest request) {
        return switch (reporting.takeBack(id, viewer)) {
            case Outcome.Done done -> new ModelAndView("redirect:/reports/" + done.id() + "?notice=report-taken-back");
            case Outcome.Refused refused ->
                page(id, ReportForm.EMPTY, refused.sentence(texts(request)), viewer, request);
        };
    }

    /** Drops a draft. */
    @PostMapping("/reports/{id}/discard")
    ModelAndView discard(@PathVariable long id, Viewer viewer, HttpServletRequest request) {
        return answer(
                reporting.discard(id, viewer),
                "redirect:/owed?notice=draft-discarded",
                id,
                ReportForm.EMPTY,
                viewer,
                request);
    }

    private ModelAndView answer(
            Outcome outcome, String next, long id, ReportForm typed, Viewer viewer, HttpServletRequest request) {
        return switch (outcome) {
            case Outcome.Done _ -> new ModelAndView(next);
            case Outcome.Refused refused -> page(id, typed, refused.sentence(texts(request)), viewer, request);
        };
    }

    /** A file is only ever given out as a download of no particular type, so that no browser runs what is in it. */
    @GetMapping("/evidence/{id}/file")
    void download(@PathVariable long id, Viewer viewer, HttpServletResponse response) throws IOException {
        Evidence.Document document =
                views.document(id, viewer).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        response.setContentType("application/octet-stream");
        response.setContentLengthLong(document.size());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(document.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        documents.write(document, response.getOutputStream());
    }
}
