package vn.lotrinh.reader.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlFileTest {

    @Test
    void readsBlocksAsParagraphs() {
        String page =
                "<h1 align=center>KẾ HOẠCH</h1><div>Căn cứ <a href=x>Nghị quyết</a>\n số&nbsp;11<p>Một<br>hai</div>ba";
        assertThat(read(page))
                .containsExactly("[h1] [centred] [bold] KẾ HOẠCH", "Căn cứ Nghị quyết số 11", "Một / hai", "ba");
    }

    @Test
    void readsTheLookOfParagraphs() {
        assertThat(read("<p style='text-align: center'><b>KẾ HOẠCH</b></p><p><b>Một</b> hai</p>"))
                .containsExactly("[centred] [bold] KẾ HOẠCH", "Một hai");
    }

    @Test
    void writesOutTheLabelsOfLists() {
        assertThat(read("<ol start=3><li>Một<li>Hai<ul><li>x</ul></ol><ol type=I><li>Ba</ol>"))
                .containsExactly("3. Một", "4. Hai", "- x", "I. Ba");
    }

    @Test
    void leavesOutWhatIsNotShown() {
        String page = "<head><title>x</title></head><nav>x</nav><script>x</script><style>x</style><!-- x -->"
                + "<p style='display: none'>x</p><p hidden>x</p><p>Sở</p>";
        assertThat(read(page)).containsExactly("Sở");
    }

    @Test
    void readsTablesWithSpans() {
        String page = "<table border=1><caption>Phụ lục</caption><thead><tr><th>TT<th colspan=2>Nhiệm vụ</thead>"
                + "<tr><td rowspan=2>1<td>Đề án<td><p>Sở A</p><p>Sở B</p><tr><td>Nghị định<td>Bộ C</table>";
        assertThat(read(page))
                .containsExactly(
                        "Phụ lục", "[table] TT | 1x2 Nhiệm vụ ; 2x1 1 | Đề án | Sở A / Sở B ; Nghị định | Bộ C");
    }

    @Test
    void opensThePageThatIsLaidOutInOneCell() {
        assertThat(read("<table><tr><td><p>Một</p><p>Hai</p></td></tr></table>"))
                .containsExactly("Một", "Hai");
    }

    @Test
    void knowsALetterheadAsLayout() {
        String page = "<table><tr><td>UBND TỈNH<td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</table>";
        assertThat(read(page)).containsExactly("[layout] UBND TỈNH | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    }

    @Test
    void readsEveryEncoding() {
        String page = "<p>Đơn vị</p>";
        assertThat(Shown.blocks(Format.HTML, page.getBytes(StandardCharsets.UTF_16LE)))
                .containsExactly("Đơn vị");
        byte[] legacy = "<meta charset=windows-1258><p>Đơn</p>".getBytes(Charset.forName("windows-1258"));
        assertThat(Shown.blocks(Format.HTML, legacy)).containsExactly("Đơn");
    }

    private static List<String> read(String page) {
        return Shown.blocks(Format.HTML, page.getBytes(StandardCharsets.UTF_8));
    }
}
