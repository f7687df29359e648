package vn.lotrinh.reader.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OpenDocumentFileTest {

    private static final String NUMBERS = "<text:list-style style:name='L'><text:list-level-style-number text:level='1'"
            + " style:num-format='1' style:num-suffix='.'/><text:list-level-style-number text:level='2'"
            + " style:num-format='a' style:num-suffix=')'/><text:list-level-style-bullet text:level='3'/></text:list-style>";

    @Test
    void readsParagraphsWithTheirLook() {
        String styles = "<style:style style:name='P' style:family='paragraph'><style:paragraph-properties"
                + " fo:text-align='center'/></style:style><style:style style:name='T' style:family='text'>"
                + "<style:text-properties fo:font-weight='bold'/></style:style>";
        String text = "<text:p text:style-name='P'><text:span text:style-name='T'>KẾ HOẠCH</text:span></text:p>"
                + "<text:h text:outline-level='2'>Nhiệm\n   vụ</text:h>";
        assertThat(read(styles, text)).containsExactly("[centred] [bold] KẾ HOẠCH", "[h2] Nhiệm vụ");
    }

    @Test
    void readsBlanksTabsAndBreaks() {
        String text = "<text:p>Sở<text:s text:c='2'/>Y tế<text:tab/>chủ trì<text:line-break/>phối hợp</text:p>";
        assertThat(read("", text)).containsExactly("Sở  Y tế chủ trì / phối hợp");
    }

    @Test
    void writesOutTheLabelsOfLists() {
        String inner = "<text:list><text:list-item><text:p>a1</text:p><text:list><text:list-item><text:p>x</text:p>"
                + "</text:list-item></text:list></text:list-item></text:list>";
        String text =
                "<text:list text:style-name='L'><text:list-item><text:p>Một</text:p>" + inner + "</text:list-item>"
                        + "<text:list-item><text:p>Hai</text:p><text:p>vẫn hai</text:p></text:list-item></text:list>"
                        + "<text:p>Xen giữa</text:p><text:list text:style-name='L' text:continue-numbering='true'>"
                        + "<text:list-item><text:p>Ba</text:p></text:list-item></text:list>";
        assertThat(read(NUMBERS, text))
                .containsExactly("1. Một", "a) a1", "- x", "2. Hai", "vẫn hai", "Xen giữa", "3. Ba");
    }

    @Test
    void setsNotesApartAndLeavesTrackedDeletionsAndCommentsOut() {
        String text = "<text:tracked-changes><text:changed-region><text:deletion><text:p>cũ</text:p></text:deletion>"
                + "</text:changed-region></text:tracked-changes><text:p>Nghị quyết<text:note><text:note-citation>1"
                + "</text:note-citation><text:note-body><text:p>Số 11</text:p></text:note-body></text:note> này"
                + "<office:annotation><text:p>xem lại</text:p></office:annotation></text:p>";
        assertThat(read("", text)).containsExactly("Nghị quyết này", "[note] Số 11");
    }

    @Test
    void turnsCoveredCellsIntoSpans() {
        String styles = "<style:style style:name='C' style:family='table-cell'><style:table-cell-properties"
                + " fo:border='0.5pt solid #000000'/></style:style>";
        String text = "<table:table><table:table-header-rows><table:table-row>" + cell("", "TT") + cell("", "Nhiệm vụ")
                + cell("", "Hạn") + "</table:table-row></table:table-header-rows><table:table-row>"
                + cell("table:number-columns-spanned='2'", "I. Thể chế") + "<table:covered-table-cell/>"
                + cell("table:number-rows-spanned='2'", "2026") + "</table:table-row><table:table-row>" + cell("", "1")
                + cell("", "Đề án") + "<table:covered-table-cell/></table:table-row></table:table>";
        assertThat(read(styles, text))
                .containsExactly("[table] TT | Nhiệm vụ | Hạn ; 1x2 I. Thể chế | 2x1 2026 ; 1 | Đề án");
    }

    @Test
    void readsTextBoxesAfterTheirParagraph() {
        String text =
                "<text:p>Sở<draw:frame><draw:text-box><text:p>HỎA TỐC</text:p></draw:text-box></draw:frame></text:p>";
        assertThat(read("", text)).containsExactly("Sở", "HỎA TỐC");
    }

    private static String cell(String attributes, String text) {
        return "<table:table-cell table:style-name='C' " + attributes + "><text:p>" + text
                + "</text:p></table:table-cell>";
    }

    private static List<String> read(String styles, String text) {
        return Shown.blocks(Format.ODT, Packed.odt(styles, text).bytes());
    }
}
