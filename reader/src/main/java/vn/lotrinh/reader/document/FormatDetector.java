package vn.lotrinh.reader.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.Tika;
import vn.lotrinh.reader.document.UnreadableDocument.Reason;

/** Tells the format of a file from its content, never from its name. */
final class FormatDetector {

    private static final int PDF_HEADER_WITHIN = 1024;

    private FormatDetector() {}

    static Format detect(byte[] bytes) {
        if (bytes.length == 0) {
            throw new UnreadableDocument(Reason.EMPTY);
        }
        Signature signature = new Signature(bytes);
        if (signature.begins("PK\u0003\u0004")) {
            return PackageFormat.detect(bytes);
        }
        if (signature.begins("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
            return detectOldOffice(bytes);
        }
        if (signature.begins("\u0089PNG\r\n")) {
            return Format.PNG;
        }
        if (signature.begins("\u00FF\u00D8\u00FF")) {
            return Format.JPEG;
        }
        if (signature.begins("II*\0") || signature.begins("MM\0*")) {
            return Format.TIFF;
        }
        if (signature.holds("%PDF-", PDF_HEADER_WITHIN)) {
            return Format.PDF;
        }
        return detectText(bytes);
    }

    private static Format detectText(byte[] bytes) {
        return switch (TextSample.of(bytes).kind()) {
            case BLANK -> throw new UnreadableDocument(Reason.EMPTY);
            case RICH -> Format.RTF;
            case HTML -> Format.HTML;
            case PLAIN -> Format.TEXT;
            case XML -> throw notADocument("application/xml");
            case BINARY -> throw notADocument(Types.KNOWN.detect(bytes));
        };
    }

    private static Format detectOldOffice(byte[] bytes) {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            return ofEntries(files.getRoot());
        } catch (IOException e) {
            throw new UnreadableDocument(Reason.DAMAGED, e);
        }
    }

    private static Format ofEntries(DirectoryEntry root) {
        if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
            throw new UnreadableDocument(Reason.ENCRYPTED);
        }
        if (root.hasEntryCaseInsensitive("WordDocument")) {
            return Format.DOC;
        }
        if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
            throw notADocument("application/vnd.ms-excel");
        }
        if (root.hasEntryCaseInsensitive("PowerPoint Document")) {
            throw notADocument("application/vnd.ms-powerpoint");
        }
        throw notADocument("application/x-ole-storage");
    }

    static UnreadableDocument notADocument(String type) {
        return new UnreadableDocument(Reason.NOT_A_DOCUMENT, type);
    }

    /** Made when it is first asked: most runs never ask, and it is slow to load. */
    private static final class Types {
        static final Tika KNOWN = new Tika();
    }

    /** The first bytes, compared as Latin-1 letters. */
    private record Signature(String head) {

        private Signature(byte[] bytes) {
            this(new String(bytes, 0, Math.min(PDF_HEADER_WITHIN, bytes.length), StandardCharsets.ISO_8859_1));
        }

        private boolean begins(String magic) {
            return head.startsWith(magic);
        }

        private boolean holds(String magic, int within) {
            int at = head.indexOf(magic);
            return at >= 0 && at < within;
        }
    }
}
