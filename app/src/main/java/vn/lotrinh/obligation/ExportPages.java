package vn.lotrinh.obligation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.lotrinh.access.Viewer;
import vn.lotrinh.page.Frame;
import vn.lotrinh.page.Frames;

/** The register as a file to take away: what its page shows, not only one page of it. */
@Controller
class ExportPages {

    /** Everybody may ask for a file; those who only look at pages should not feel it. */
    private static final int AT_THE_SAME_TIME = 2;

    private static final int PATIENCE_IN_SECONDS = 20;

    private final RegisterExport export;
    private final Frames frames;
    private final Semaphore turns = new Semaphore(AT_THE_SAME_TIME, true);

    ExportPages(RegisterExport export, Frames frames) {
        this.export = export;
        this.frames = frames;
    }

    @GetMapping("/obligations.csv")
    void csv(RegisterForm form, Viewer viewer, HttpServletRequest request, HttpServletResponse response)
            throws IOException, InterruptedException {
        send(RegisterExport.Kind.CSV, form, viewer, request, response);
    }

    @GetMapping("/obligations.xlsx")
    void workbook(RegisterForm form, Viewer viewer, HttpServletRequest request, HttpServletResponse response)
            throws IOException, InterruptedException {
        send(RegisterExport.Kind.XLSX, form, viewer, request, response);
    }

    /** Whole before it is sent: what fails is answered with a page, and a slow line keeps no connection to the database. */
    private void send(
            RegisterExport.Kind kind,
            RegisterForm form,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        Frame frame = frames.of(request);
        String server = ServletUriComponentsBuilder.fromContextPath(request).toUriString();
        Path folder = Files.createTempDirectory("lotrinh-");
        try {
            Path file =
                    write(kind, new RegisterExport.Wanted(form.filter(), form.order(), viewer, frame, server), folder);
            response.setContentType(kind.type());
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, name(kind, frame));
            response.setContentLengthLong(Files.size(file));
            Files.copy(file, response.getOutputStream());
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private Path write(RegisterExport.Kind kind, RegisterExport.Wanted wanted, Path folder)
            throws IOException, InterruptedException {
        if (!turns.tryAcquire(PATIENCE_IN_SECONDS, TimeUnit.SECONDS)) {
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        }
        try {
            return export.write(kind, wanted, folder);
        } finally {
            turns.release();
        }
    }

    private static String name(RegisterExport.Kind kind, Frame frame) {
        return ContentDisposition.attachment()
                .filename(
                        "so-theo-doi-" + frame.asOf() + "." + kind.name().toLowerCase(Locale.ROOT),
                        StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
