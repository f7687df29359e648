package vn.lotrinh.registry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.lotrinh.access.Viewer;
import vn.lotrinh.calendar.BusinessClock;
import vn.lotrinh.organization.Aspect;
import vn.lotrinh.organization.Facts;
import vn.lotrinh.organization.ImportProblem;
import vn.lotrinh.organization.Nature;
import vn.lotrinh.organization.Registries;
import vn.lotrinh.organization.Registry;
import vn.lotrinh.organization.RegistryExport;
import vn.lotrinh.organization.Statement;
import vn.lotrinh.organization.UnitEvent;
import vn.lotrinh.organization.UnitKind;
import vn.lotrinh.organization.UnitLevel;
import vn.lotrinh.page.Frames;
import vn.lotrinh.page.Texts;
import vn.lotrinh.registry.ImportDesk.Tried;

/** Takes files of units in, with a preview, and gives the registry out as files. */
@Controller
public class ImportPages {

    private static final int SHOWN = 100;

    private final ImportDesk desk;
    private final Registries registries;
    private final Frames frames;
    private final BusinessClock clock;

    ImportPages(ImportDesk desk, Registries registries, Frames frames, BusinessClock clock) {
        this.desk = desk;
        this.registries = registries;
        this.frames = frames;
        this.clock = clock;
    }

    /**
     * What files would add.
     *
     * @param name the name of what was sent
     * @param token by which they can be taken in
     * @param problems what is wrong in them, the first of it
     * @param wrong how much is wrong
     * @param units the first of the new units and collectives
     * @param newUnits how many there are
     * @param changed the first of the units of which something further is said
     * @param changedUnits how many there are
     * @param events the first of the events
     * @param newEvents how many there are
     * @param added everything that is added
     * @param after the registry as it would be
     */
    public record Preview(
            String name,
            UUID token,
            List<ImportProblem> problems,
            int wrong,
            List<Long> units,
            int newUnits,
            List<Changed> changed,
            int changedUnits,
            List<UnitEvent> events,
            int newEvents,
            Facts added,
            Registry after) {

        /** Whether nothing would be added. */
        public boolean isEmpty() {
            return added.entries().isEmpty()
                    && added.statements().isEmpty()
                    && added.events().isEmpty()
                    && added.withdrawals().isEmpty();
        }
    }

    /**
     * A unit of which something further is said.
     *
     * @param unit the unit
     * @param said what
     */
    public record Changed(long unit, List<Statement> said) {}

    @GetMapping("/registry/import")
    ModelAndView form() {
        return page(null, "");
    }

    private static ModelAndView page(@Nullable Preview preview, String refusal) {
        Map<String, Object> model = new HashMap<>();
        model.put("refusal", refusal);
        if (preview != null) {
            model.put("preview", preview);
        }
        ModelAndView page = new ModelAndView(preview == null ? "registry/import" : "registry/import-preview", model);
        boolean wrong = !refusal.isEmpty() || preview != null && preview.wrong() > 0;
        page.setStatus(wrong ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        return page;
    }

    @PostMapping("/registry/import")
    ModelAndView preview(@RequestParam(required = false) @Nullable MultipartFile file, Viewer viewer)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return page(null, "import.unreadable.empty");
        }
        if (file.getSize() > Upload.LARGEST) {
            return page(null, "import.unreadable.large");
        }
        String name = label(file.getOriginalFilename());
        return switch (Upload.open(name, file.getBytes())) {
            case Upload.Opened.Unreadable unreadable -> page(null, unreadable.sentence());
            case Upload.Opened.Tables tables -> page(preview(desk.preview(name, tables.files(), viewer.actor())), "");
        };
    }

    private static String label(@Nullable String sent) {
        String name = sent == null ? "" : sent.replaceAll("[\\p{Cntrl}]", "").replaceFirst(".*[/\\\\]", "");
        return name.isBlank() ? "csv" : name.substring(0, Math.min(name.length(), 120));
    }

    private static Preview preview(Tried tried) {
        Facts added = tried.taken().added();
        List<Long> units = added.entries().stream()
                .filter(entry -> entry.nature() != Nature.UNKNOWN)
                .map(Facts.Entry::id)
                .toList();
        Set<Long> isNew = new HashSet<>(units);
        Map<Long, List<Statement>> said = new LinkedHashMap<>();
        added.statements().stream()
                .filter(statement -> !isNew.contains(statement.unit())
                        && statement.event() == null
                        && statement.aspect() != Aspect.SAME_AS)
                .forEach(statement -> said.computeIfAbsent(statement.unit(), _ -> new ArrayList<>())
                        .add(statement));
        List<ImportProblem> problems = tried.taken().problems();
        return new Preview(
                tried.name(),
                tried.token(),
                problems.stream().limit(SHOWN).toList(),
                problems.size(),
                units.stream().limit(SHOWN).toList(),
                units.size(),
                said.entrySet().stream()
                        .limit(SHOWN)
                        .map(one -> new Changed(one.getKey(), one.getValue()))
                        .toList(),
                said.size(),
                added.events().stream().limit(SHOWN).toList(),
                added.events().size(),
                added,
                tried.taken().after());
    }

    /** The address of a form that was not taken is a page that people may load again. */
    @GetMapping("/registry/import/take")
    String again() {
        return "redirect:/registry/import";
    }

    @PostMapping("/registry/import/take")
    ModelAndView take(@RequestParam UUID token, Viewer viewer) {
        return switch (desk.take(token, viewer.actor())) {
            case DONE -> new ModelAndView("redirect:/registry/import?notice=import-taken");
            case FORGOTTEN -> page(null, "import.forgotten");
            case OVERTAKEN -> {
                Tried again = desk.again(token, viewer.actor());
                yield again == null ? page(null, "import.forgotten") : page(preview(again), "import.overtaken");
            }
        };
    }

    /** An empty table to fill in, with remarks that say what goes where. */
    @GetMapping("/registry/import/template.csv")
    void template(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Texts texts = frames.texts(request);
        StringBuilder file = new StringBuilder("\uFEFF")
                .append(texts.of("import.template.headings"))
                .append("\r\n");
        file.append("# ").append(texts.of("import.template.help")).append("\r\n");
        for (UnitKind kind : UnitKind.values()) {
            file.append("# ")
                    .append(kind.code())
                    .append(" = ")
                    .append(texts.of("unit-kind", kind))
                    .append("\r\n");
        }
        for (UnitLevel level : UnitLevel.values()) {
            file.append("# ")
                    .append(level.code())
                    .append(" = ")
                    .append(texts.of("unit-level", level))
                    .append("\r\n");
        }
        send(response, "text/csv;charset=UTF-8", "don-vi.csv", file.toString().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/registry/export")
    ModelAndView export() {
        return new ModelAndView("redirect:/registry/import#export");
    }

    @GetMapping("/registry/export/registry.zip")
    void zip(HttpServletResponse response) throws IOException {
        prepare(response, "application/zip", "so-don-vi-" + clock.today() + ".zip");
        try (ZipOutputStream zip = new ZipOutputStream(response.getOutputStream())) {
            for (Map.Entry<String, String> file :
                    new RegistryExport(registries.facts()).csv().entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }

    @GetMapping("/registry/export/registry.json")
    void json(HttpServletResponse response) throws IOException {
        send(
                response,
                "application/json;charset=UTF-8",
                "so-don-vi-" + clock.today() + ".json",
                new RegistryExport(registries.facts()).json().getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpServletResponse response, String type, String name, byte[] bytes) throws IOException {
        prepare(response, type, name);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static void prepare(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }
}
