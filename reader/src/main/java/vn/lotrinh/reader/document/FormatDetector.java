package vn.lotrinh.reader.document;

import vn.lotrinh.reader.document.UnreadableDocument.Reason;

/** Tells the format of a file from its content, never from its name. */
final class FormatDetector {

    private FormatDetector() {}

    static Format detect(byte[] bytes) {
        if (bytes.length == 0) {
            throw new UnreadableDocument(Reason.EMPTY);
        }
        return Format.TEXT;
    }
}
