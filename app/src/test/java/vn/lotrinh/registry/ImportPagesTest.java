package vn.lotrinh.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.lotrinh.TestSystem;
import vn.lotrinh.access.TestVisitor;
import vn.lotrinh.organization.Aspect;
import vn.lotrinh.organization.Life;
import vn.lotrinh.organization.Registries;

/** An office takes its own units in from a file: checked line by line, shown before, taken in as shown. */
@TestSystem
class ImportPagesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final String HEADINGS = "mã,loại,cấp,tên,tên gọi tắt,trực thuộc,từ ngày,nguồn\n";

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private List<ApplicationRunner> runners;

    @Autowired
    private Registries registries;

    @BeforeEach
    void load() throws Exception {
        RegistryWork.load(runners);
    }

    private MockHttpServletResponse get(String address) {
        return browser.get()
                .uri(address)
                .with(TestVisitor.as(TestVisitor.MONITOR))
                .exchange()
                .getResponse();
    }

    private static Document read(MockHttpServletResponse answer) {
        return Jsoup.parse(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse send(String name, byte[] content) {
        MockHttpServletResponse form = get("/registry/import");
        return browser.post()
                .uri("/registry/import")
                .multipart()
                .file(new MockMultipartFile("file", name, "text/csv", content))
                .with(TestVisitor.as(TestVisitor.MONITOR))
                .cookie(form.getCookies())
                .param("_csrf", read(form).select("[name=_csrf]").val())
                .exchange()
                .getResponse();
    }

    private MockHttpServletResponse send(String content) {
        return send("cua-toi.csv", content.getBytes(StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse take(Document preview) {
        MockHttpServletResponse form = get("/registry/import");
        return browser.post()
                .uri("/registry/import/take")
                .with(TestVisitor.as(TestVisitor.MONITOR))
                .cookie(form.getCookies())
                .param("_csrf", read(form).select("[name=_csrf]").val())
                .param("token", preview.select("[name=token]").val())
                .exchange()
                .getResponse();
    }

    @Test
    void takesInWhatThePreviewShows() {
        int before = registries.now().all().size();
        Document preview = read(send(HEADINGS
                + "so-thu-lao-cai,provincial-department,province,\"Sở Thử, nghiệm Lào Cai\",STN,ubnd-lao-cai-2025,01/02/2026,\n"
                + "# ghi chú\n"
                + "phong-thu,subordinate-agency,province,Phòng Thử,,so-thu-lao-cai,2026-02-01,'=nguồn\n"));
        assertThat(preview.select(".error").text()).isEmpty();
        assertThat(preview.select(".notice").text()).contains("thêm 2 đơn vị");
        assertThat(preview.select(".changes").text()).contains("Sở Thử, nghiệm Lào Cai");
        assertThat(registries.now().all()).hasSize(before);
        assertThat(take(preview).getHeader("Location")).contains("import-taken");
        Life department = registries.now().find("so-thu-lao-cai").orElseThrow();
        assertThat(department.name(TODAY)).isEqualTo("Sở Thử, nghiệm Lào Cai");
        assertThat(department.existsOn(LocalDate.of(2026, 1, 31))).isFalse();
        Life room = registries.now().find("phong-thu").orElseThrow();
        assertThat(room.reference(Aspect.SUPERIOR, TODAY)).contains(department.id());
        assertThat(room.of(Aspect.NAME).on(TODAY).orElseThrow().ground().source())
                .isEqualTo("=nguồn");
        assertThat(read(take(preview)).select(".error").text()).contains("Tệp không còn được giữ");
    }

    @Test
    void saysOfEveryLineWhatIsWrongInBothLanguages() {
        String file = HEADINGS
                + "Mã Sai,ministry,central,A,,,,\n"
                + "dung-1,khong-co,central,B,,,,\n"
                + "dung-2,ministry,central,C,,khong-biet,32/13/2026,\n"
                + "dung-3,ministry,central,,,,,\n";
        MockHttpServletResponse answer = send(file);
        assertThat(answer.getStatus()).isEqualTo(422);
        Document page = read(answer);
        assertThat(page.select("tbody tr").eachText())
                .anyMatch(row -> row.contains("2") && row.contains("Mã chỉ gồm chữ thường") && row.contains("Mã Sai"))
                .anyMatch(row -> row.contains("Không phải một trong những từ") && row.contains("khong-co"))
                .anyMatch(row -> row.contains("Không phải ngày") && row.contains("32/13/2026"))
                .anyMatch(row -> row.contains("Không có đơn vị nào mang mã này") && row.contains("khong-biet"))
                .anyMatch(row -> row.contains("Thiếu giá trị"));
        assertThat(page.select("form[action$=take]")).isEmpty();
        assertThat(registries.now().find("dung-1")).isEmpty();
    }

    @Test
    void refusesWhatIsNoTableOfUnitsWithOneSentence() throws IOException {
        assertRefused(send("x.csv", new byte[0]), "tệp rỗng");
        assertRefused(send("x.csv", "mã,tên\nđ".getBytes(StandardCharsets.UTF_16LE)), "không phải văn bản UTF-8");
        assertRefused(send("x.csv", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2}), "không phải văn bản UTF-8");
        assertRefused(send("x.json", "{\"a\": 1}".getBytes(StandardCharsets.UTF_8)), "không phải JSON");
        assertRefused(send("x.zip", new byte[] {'P', 'K', 3, 4, 9, 9}), "Tệp nén không mở được");
        assertRefused(send("x.zip", zip("units.csv", new byte[40 << 20])), "quá lớn");
        assertRefused(send("x.csv", new byte[Upload.LARGEST + 1]), "quá lớn");
        assertThat(read(send("a,b,c\n1,2,3\n")).select("tbody tr").text()).contains("Không nhận ra bảng này");
        assertThat(read(send("mã,loại,cấp,tên,màu\n")).select("tbody tr").text())
                .contains("Tiêu đề cột", "mau");
        assertThat(read(send(HEADINGS + "a,\"b\n")).select("tbody tr").text()).contains("Không phải bảng CSV");
    }

    private static void assertRefused(MockHttpServletResponse answer, String sentence) {
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(read(answer).select(".error").text()).contains(sentence);
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    @Test
    void givesOutFilesThatAddNothingHere() throws IOException {
        MockHttpServletResponse zip = get("/registry/export/registry.zip");
        assertThat(zip.getHeader("Content-Disposition")).contains("attachment", ".zip");
        List<String> names = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip.getContentAsByteArray()))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        assertThat(names).contains("units.csv", "collectives.csv", "members.csv", "statements.csv", "events.csv");
        assertThat(read(send("so.zip", zip.getContentAsByteArray()))
                        .select(".notice")
                        .text())
                .contains("đã có tất cả");
        MockHttpServletResponse json = get("/registry/export/registry.json");
        assertThat(read(send("so.json", json.getContentAsByteArray()))
                        .select(".notice")
                        .text())
                .contains("đã có tất cả");
    }

    @Test
    void givesATemplateThatCanBeTakenIn() {
        MockHttpServletResponse template = get("/registry/import/template.csv");
        String text = new String(template.getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFFmã,loại,cấp,tên").contains("# provincial-department = ");
        Document preview = read(send(text + "tu-mau,ministry,central,Bộ Từ Mẫu,,,,,,,,,,\n"));
        assertThat(preview.select(".notice").text()).contains("thêm 1 đơn vị");
    }
}
