package vn.lotrinh.directive;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.lotrinh.TestSystem;
import vn.lotrinh.access.People;
import vn.lotrinh.access.Role;
import vn.lotrinh.access.TestVisitor;
import vn.lotrinh.reader.document.UnreadableDocument.Reason;

/** What people send is taken in or refused with words, and never does harm. */
@TestSystem
class UploadTest {

    private static final String SPACES = " ".repeat(1 << 20);

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private Directives directives;

    @Autowired
    private ReadingDesk readingDesk;

    @Autowired
    private JdbcClient database;

    @Autowired
    private People people;

    @LocalServerPort
    private int port;

    private MockHttpServletResponse page(String address) {
        return browser.get()
                .uri(URI.create(address))
                .with(TestVisitor.as(TestVisitor.MONITOR))
                .exchange()
                .getResponse();
    }

    private MockHttpServletResponse send(MockMultipartFile... files) throws IOException {
        MockHttpServletResponse form = page("/directives/new");
        var request = browser.post()
                .uri("/directives")
                .multipart()
                .with(TestVisitor.as(TestVisitor.MONITOR))
                .cookie(form.getCookies())
                .param(
                        "_csrf",
                        Jsoup.parse(form.getContentAsString())
                                .select("[name=_csrf]")
                                .val());
        for (MockMultipartFile file : files) {
            request = request.file(file);
        }
        return request.exchange().getResponse();
    }

    private static MockMultipartFile file(String name, byte[] content) {
        return new MockMultipartFile("files", name, null, content);
    }

    private static MockMultipartFile file(String name, String content) {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** The directive that a file has become, once it is read. */
    private Directive read(String name) {
        record Kept(long directive, String sha256) {}
        Kept kept = database.sql(
                        "select directive_id, encode(sha256, 'hex') as sha from directive.file where name = :name")
                .param("name", name)
                .query((row, _) -> new Kept(row.getLong("directive_id"), row.getString("sha")))
                .single();
        readingDesk.read(kept.directive(), kept.sha256());
        return directives.find(kept.directive()).orElseThrow();
    }

    @Test
    void leadsToTheReadingOfANewFile() throws IOException {
        assertThat(send(file("moi.txt", "Kế hoạch mới")).getRedirectedUrl()).matches("/directives/\\d+/reading");
    }

    @Test
    void saysThatAFileIsKnownAlready() throws IOException {
        send(file("mot.txt", "Kế hoạch một"));
        MockHttpServletResponse second = send(file("hai.txt", "Kế hoạch một"));
        assertThat(second.getStatus()).isEqualTo(200);
        assertThat(second.getContentAsString()).contains("hai.txt", "sổ đã có đúng tệp này");
    }

    @Test
    void saysOfEachOfManyFilesWhatBecameOfIt() throws IOException {
        String answer = send(file("ba.txt", "Kế hoạch ba"), file("ba.exe", new byte[] {0x4d, 0x5a, 0, 1, 2}))
                .getContentAsString();
        assertThat(Jsoup.parse(answer).select(".arrivals li")).hasSize(2);
        assertThat(Jsoup.parse(answer).select(".arrivals li.error")).hasSize(1);
    }

    @Test
    void takesNothingWithoutTheTokenOfAForm() {
        assertThat(browser.post()
                        .uri("/directives")
                        .multipart()
                        .file(file("gia.txt", "Giả mạo"))
                        .with(TestVisitor.as(TestVisitor.MONITOR)))
                .hasStatus(400);
    }

    @Test
    void givesAnOriginalOutAsADownloadOnly() throws IOException {
        byte[] content =
                "<html><body><script>alert(1)</script><p>Kế hoạch</p></body></html>".getBytes(StandardCharsets.UTF_8);
        send(file("kịch bản.html", content));
        Directive directive = read("kịch bản.html");
        String link = Jsoup.parse(page("/directives/" + directive.id()).getContentAsString())
                .select("a[download]")
                .attr("href");
        MockHttpServletResponse answer = page(link);
        assertThat(answer.getContentAsByteArray()).isEqualTo(content);
        assertThat(answer.getContentType()).isEqualTo("application/octet-stream");
        assertThat(answer.getHeader("Content-Disposition")).startsWith("attachment;");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("Content-Security-Policy")).contains("sandbox");
    }

    @Test
    void givesAnOriginalOutUnderItsOwnDirectiveOnly() throws IOException {
        send(file("bon.txt", "Kế hoạch bốn"));
        Directive directive = read("bon.txt");
        String link = Jsoup.parse(page("/directives/" + directive.id()).getContentAsString())
                .select("a[download]")
                .attr("href");
        assertThat(page(link.replace("/directives/" + directive.id(), "/directives/" + (directive.id() + 999)))
                        .getStatus())
                .isEqualTo(404);
        assertThat(page(link.substring(0, link.length() - 1) + "G").getStatus()).isEqualTo(404);
    }

    @Test
    void showsScriptsAsWords() throws IOException {
        String name = "<img src=x onerror=alert(1)>.html";
        send(file(
                name,
                "<html><body><p>&lt;script&gt;alert(1)&lt;/script&gt;</p><script>alert(2)</script></body></html>"));
        Directive directive = read(name);
        String shown = page("/directives/" + directive.id()).getContentAsString()
                + page("/directives?q=").getContentAsString();
        assertThat(shown).contains("&lt;img src=x").doesNotContain("<img src=x", "<script>");
    }

    @Test
    void refusesAPackedFileThatGrowsBeyondAllMeasure() throws IOException {
        byte[] bomb = docx(out -> {
            for (int mebibyte = 0; mebibyte < 600; mebibyte++) {
                out.write(SPACES.getBytes(StandardCharsets.US_ASCII));
            }
        });
        assertThat(Jsoup.parse(send(file("bom.docx", bomb)).getContentAsString())
                        .select(".arrivals li.error")
                        .text())
                .startsWith("bom.docx: ")
                .hasSizeGreaterThan(30);
    }

    @Test
    void refusesAFileThatAsksForAnother() throws IOException {
        send(file("xxe.docx", docx(out -> out.write("""
                <?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>
                <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r>
                <w:t>&x;</w:t></w:r></w:p></w:body></w:document>""".getBytes(StandardCharsets.UTF_8)))));
        Directive directive = read("xxe.docx");
        assertThat(directive).satisfies(UploadTest::isRefused);
        assertThat(Objects.requireNonNull(directive.refusal()).reason()).isEqualTo(Reason.EXTERNAL_ENTITY);
    }

    private static void isRefused(Directive directive) {
        assertThat(directive.state()).isEqualTo(Directive.State.UNREADABLE);
        assertThat(Objects.requireNonNull(directive.refusal()).sentence(vn.lotrinh.page.Texts.VIETNAMESE))
                .isNotBlank();
    }

    @FunctionalInterface
    private interface Content {
        void writeTo(ZipOutputStream out) throws IOException;
    }

    private static byte[] docx(Content document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(1);
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("""
                    <?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                    <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
                    </Types>""".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("_rels/.rels"));
            zip.write("""
                    <?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                    <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
                    </Relationships>""".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            document.writeTo(zip);
        }
        return bytes.toByteArray();
    }

    /** Sent as a browser sends it, to the running server. */
    @Test
    void refusesAFileBeyondTheLimitWithWords() throws Exception {
        MockHttpServletResponse form = page("/directives/new");
        Cookie session = people.signedIn(Role.MONITOR);
        Cookie token = Objects.requireNonNull(form.getCookie("XSRF-TOKEN"));
        String head = "--b\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n"
                + Jsoup.parse(form.getContentAsString()).select("[name=_csrf]").val()
                + "\r\n--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.txt\"\r\n\r\n";
        List<InputStream> parts = new java.util.ArrayList<>();
        parts.add(stream(head));
        for (int mebibyte = 0; mebibyte < 101; mebibyte++) {
            parts.add(stream(SPACES));
        }
        parts.add(stream("\r\n--b--\r\n"));
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/directives"))
                            .header("Content-Type", "multipart/form-data; boundary=b")
                            .header(
                                    "Cookie",
                                    "XSRF-TOKEN=" + token.getValue() + "; " + session.getName() + "="
                                            + session.getValue())
                            .POST(HttpRequest.BodyPublishers.ofInputStream(
                                    () -> new SequenceInputStream(Collections.enumeration(parts))))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("Tệp quá lớn");
        }
    }

    private static InputStream stream(String words) {
        return new java.io.ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8));
    }
}
