package vn.lotrinh.reader.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.reader.document.UnreadableDocument.Reason;

/** Tells what a packed file is by the parts in it. */
final class PackageFormat {

    private static final String OPEN_DOCUMENT_TEXT = "application/vnd.oasis.opendocument.text";
    private static final int LONGEST_TYPE = 200;

    private PackageFormat() {}

    static Format detect(byte[] bytes) {
        try (Archive archive = Archive.open(bytes, new Budget(Limits.DEFAULT))) {
            Format office = ofContentTypes(archive);
            return office == null ? ofMimetype(archive) : office;
        }
    }

    /** ECMA-376 part 2: the types of all parts stand in one list. */
    private static @Nullable Format ofContentTypes(Archive archive) {
        XmlPart types = archive.xml("[Content_Types].xml");
        while (types.next()) {
            if (types.starts()) {
                Format format = ofMainPart(types.attribute("ContentType", "").toLowerCase(Locale.ROOT));
                if (format != null) {
                    return format;
                }
            }
        }
        return null;
    }

    private static @Nullable Format ofMainPart(String type) {
        if (!type.endsWith(".main+xml")) {
            return null;
        }
        if (type.contains("wordprocessingml.") || type.contains("ms-word.")) {
            return Format.DOCX;
        }
        if (type.contains("spreadsheetml.") || type.contains("ms-excel.")) {
            return Format.XLSX;
        }
        throw FormatDetector.notADocument(type.replace(".main+xml", ""));
    }

    /** OpenDocument 1.3 part 2: the type stands in a part of its own. */
    private static Format ofMimetype(Archive archive) {
        String type = mimetype(archive);
        if (type.startsWith(OPEN_DOCUMENT_TEXT)) {
            return Format.ODT;
        }
        throw FormatDetector.notADocument(type);
    }

    private static String mimetype(Archive archive) {
        try (InputStream part = archive.open("mimetype")) {
            return part == null
                    ? "application/zip"
                    : new String(part.readNBytes(LONGEST_TYPE), StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            throw new UnreadableDocument(Reason.DAMAGED, e);
        }
    }
}
