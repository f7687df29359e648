package vn.lotrinh.reader.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vn.lotrinh.reader.document.Draft.DraftBlock;
import vn.lotrinh.reader.document.Draft.DraftParagraph;
import vn.lotrinh.reader.document.Draft.Follows;

/** Reads typed text. */
final class TextFile implements FormatReader {

    @Override
    public Draft read(byte[] bytes, Budget budget) {
        List<DraftBlock> blocks = new ArrayList<>();
        for (String line : new String(bytes, StandardCharsets.UTF_8).lines().toList()) {
            blocks.add(new DraftParagraph(line, 0, Follows.LINE, Style.PLAIN));
        }
        return Draft.of(blocks);
    }
}
