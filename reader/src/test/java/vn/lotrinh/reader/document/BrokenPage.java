package vn.lotrinh.reader.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** A page whose content stream is nonsense. */
final class BrokenPage {

    private BrokenPage() {}

    static byte[] addedTo(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDPage page = new PDPage();
            byte[] nonsense =
                    "this was never packed, whatever the file may say of it".getBytes(StandardCharsets.US_ASCII);
            PDStream stream = new PDStream(document, new ByteArrayInputStream(nonsense));
            stream.getCOSObject().setItem(COSName.FILTER, COSName.FLATE_DECODE);
            page.setContents(stream);
            document.addPage(page);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }
}
