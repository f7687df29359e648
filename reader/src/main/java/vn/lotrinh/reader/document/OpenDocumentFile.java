package vn.lotrinh.reader.document;

import java.util.ArrayList;
import java.util.List;
import vn.lotrinh.reader.document.Draft.DraftBlock;
import vn.lotrinh.reader.document.UnreadableDocument.Reason;

/** Reads OpenDocument texts (odt). */
final class OpenDocumentFile implements FormatReader {

    @Override
    public Draft read(byte[] bytes, Budget budget) {
        try (Archive archive = Archive.open(bytes, budget)) {
            refuseEncrypted(archive);
            return Draft.of(blocks(archive, budget));
        }
    }

    private static void refuseEncrypted(Archive archive) {
        XmlPart manifest = archive.xml("META-INF/manifest.xml");
        while (manifest.next()) {
            if (manifest.starts("encryption-data")) {
                throw new UnreadableDocument(Reason.ENCRYPTED);
            }
        }
    }

    private static List<DraftBlock> blocks(Archive archive, Budget budget) {
        OpenDocumentStyles styles = new OpenDocumentStyles();
        XmlPart common = archive.xml("styles.xml");
        while (common.next()) {
            styles.read(common);
        }
        archive.require("content.xml");
        XmlPart content = archive.xml("content.xml");
        OpenDocumentBody body = new OpenDocumentBody(content, styles, budget);
        List<DraftBlock> blocks = new ArrayList<>();
        while (content.next()) {
            if (content.starts("body")) {
                blocks.addAll(body.read());
            } else {
                styles.read(content);
            }
        }
        blocks.addAll(body.notes());
        return blocks;
    }
}
