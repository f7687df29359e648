package vn.lotrinh.reader.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class RichTextFileTest {

    @Test
    void readsUnicodeAndPassesOverItsFallback() {
        assertThat(read("S\\u7903? N\\u7897\\'3fi v\\u7909? {\\uc2 \\u273ab\\u417\\'6f\\'6f}n \\u-225?"))
                .containsExactly("Sở Nội vụ đơn \uFF1F");
    }

    @Test
    void readsBytesInTheCharsetOfTheFont() {
        String fonts = "{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset163 Times;}}";
        assertThat(read(fonts + "\\f0 caf\\'e9 \\f1 \\'f0\\'f5n\\par")).containsExactly("café đơn");
    }

    @Test
    void readsUtf8WhereTheFileSaysSo() {
        assertThat(read("\\ansicpg65001 S\\'e1\\'bb\\'9f\\par")).containsExactly("Sở");
    }

    @Test
    void readsTheLookOfParagraphs() {
        String text = "{\\stylesheet{\\s3\\outlinelevel1 M\\'f4c;}}\\pard\\qc\\b MOT\\b0\\par\\pard\\s3 hai\\par"
                + "\\pard\\outlinelevel0 ba\\line bon\\tab nam\\par";
        assertThat(read(text)).containsExactly("[centred] [bold] MOT", "[h2] hai", "[h1] ba / bon nam");
    }

    @Test
    void takesHeadingLevelsFromTheNamesOfStyles() {
        assertThat(
                        read(
                                "{\\stylesheet{\\s0 Normal;}{\\s3\\keepn Heading 3;}}\\pard\\s3 Muc\\par\\pard\\s0 thuong\\par"))
                .containsExactly("[h3] Muc", "thuong");
    }

    @Test
    void leavesOutWhatIsNotRunningText() {
        String text = "{\\info{\\title x}}{\\header x\\par}{\\footer x}{\\pict 0102}{\\*\\bkmkstart x}{\\*\\unknown x}"
                + "{\\field{\\*\\fldinst PAGE}{\\fldrslt 1}}{\\v x}{\\deleted x}\\bin3 {{{ hai\\par";
        assertThat(read(text)).containsExactly("1 hai");
    }

    @Test
    void setsFootnotesApart() {
        assertThat(read("So 11{\\super\\chftn{\\footnote\\pard\\chftn  Ban hanh.}} nay\\par"))
                .containsExactly("So 11 nay", "[note] Ban hanh.");
    }

    @Test
    void writesOutTheLabelsOfLists() {
        String text = "{\\listtext\\pard\\plain 1.\\tab}Mot\\par{\\listtext\\f2\\'b7\\tab}hai\\par";
        assertThat(read(text)).containsExactly("1. Mot", "- hai");
    }

    @Test
    void readsTextBoxes() {
        String text = "{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv b}}{\\shptxt\\pard HOA TOC\\par}}{\\shprslt x}}So\\par";
        assertThat(read(text)).containsExactly("So", "HOA TOC");
    }

    @Test
    void turnsMergedCellsIntoSpans() {
        String border = "\\clbrdrt\\brdrs\\clbrdrl\\brdrs";
        String text = "\\trowd" + border + "\\cellx1000" + border + "\\clmgf\\cellx2000\\clmrg\\cellx3000"
                + "\\pard\\intbl TT\\cell Viec\\cell\\cell\\row"
                + "\\trowd\\clvmgf\\cellx1000\\cellx2000\\cellx3000\\pard\\intbl 1\\cell a\\par b\\cell c\\cell\\row"
                + "\\trowd\\clvmrg\\cellx1010\\cellx2000\\cellx3000\\pard\\intbl\\cell d\\cell e\\cell\\row"
                + "\\pard sau\\par";
        assertThat(read(text)).containsExactly("[table] TT | 1x2 Viec ; 2x1 1 | a / b | c ; d | e", "sau");
    }

    private static List<String> read(String text) {
        return Shown.blocks(
                Format.RTF, ("{\\rtf1\\ansi\\ansicpg1252\\uc1 " + text + "}").getBytes(StandardCharsets.US_ASCII));
    }
}
