package vn.lotrinh.reader.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.reader.document.Draft.DraftBlock;
import vn.lotrinh.reader.document.Draft.DraftParagraph;
import vn.lotrinh.reader.document.UnreadableDocument.Reason;

/** Reads web pages. Nothing that a page refers to is ever fetched. */
final class HtmlFile implements FormatReader {

    private static final int HEAD = 8192;

    /** A page that nests deeper and shows no paragraph has lost its words. */
    private static final int DEEPEST = 300;

    private static final Pattern CHARSET = Pattern.compile("<meta[^>]*charset", Pattern.CASE_INSENSITIVE);

    @Override
    public Draft read(byte[] bytes, Budget budget) {
        budget.unpacked(bytes.length);
        try {
            Document page = Jsoup.parse(new ByteArrayInputStream(bytes), charset(bytes), "");
            List<DraftBlock> blocks = new HtmlWalk(budget).read(page.body());
            if (blocks.stream().noneMatch(DraftParagraph.class::isInstance) && depth(page.body()) > DEEPEST) {
                throw new UnreadableDocument(Reason.DAMAGED);
            }
            return Draft.of(blocks);
        } catch (IOException e) {
            throw new UnreadableDocument(Reason.DAMAGED, e);
        }
    }

    private static int depth(Element root) {
        int[] deepest = {0};
        root.traverse((node, depth) -> deepest[0] = Math.max(deepest[0], depth));
        return deepest[0];
    }

    /** The charset, or {@code null} where the page itself tells it by a mark at its beginning or in its head. */
    private static @Nullable String charset(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u00ef\u00bb\u00bf")
                || head.startsWith("\u00ff\u00fe")
                || head.startsWith("\u00fe\u00ff")) {
            return null;
        }
        if (head.indexOf('\0') >= 0) {
            return head.indexOf('\0') == 0 ? "UTF-16BE" : "UTF-16LE";
        }
        if (CHARSET.matcher(head).find()) {
            return null;
        }
        return isUtf8(bytes) ? "UTF-8" : legacy();
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static String legacy() {
        return Charset.isSupported("windows-1258") ? "windows-1258" : "windows-1252";
    }
}
