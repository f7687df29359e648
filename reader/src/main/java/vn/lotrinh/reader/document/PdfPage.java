package vn.lotrinh.reader.document;

import java.awt.geom.Rectangle2D;
import java.util.List;
import vn.lotrinh.reader.document.layout.Sheet;

/**
 * What a page of a PDF holds.
 *
 * @param sheet its words and ruling lines
 * @param pictures where large pictures without text over them stand; perhaps scanned text
 * @param dots how many dots the largest of its pictures has, at least 1
 */
record PdfPage(Sheet sheet, List<Rectangle2D> pictures, long dots) {

    static PdfPage empty(int number) {
        return new PdfPage(new Sheet(number, 595, 842, List.of(), List.of()), List.of(), 1);
    }

    boolean pictured() {
        return !pictures.isEmpty();
    }
}
