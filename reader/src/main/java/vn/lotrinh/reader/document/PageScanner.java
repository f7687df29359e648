package vn.lotrinh.reader.document;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import vn.lotrinh.reader.document.layout.Rule;
import vn.lotrinh.reader.document.layout.Sheet;
import vn.lotrinh.reader.document.layout.Word;

/**
 * Runs through the content of one page after the other and gathers words, ruling lines and pictures. It uses the
 * library's way from content to glyphs, but none of its ideas about lines.
 */
final class PageScanner extends PDFTextStripper {

    private static final int MOST_ANNOTATIONS = 200;

    private final Budget budget;
    private PdfWords words = new PdfWords();
    private PdfRules rules;
    private List<Rectangle2D.Float> pictures = new ArrayList<>();
    private long dots = 1;
    private int operators;

    PageScanner(Budget budget) {
        this.budget = budget;
        setStartPage(0);
        setShouldSeparateByBeads(false);
        setSuppressDuplicateOverlappingText(false);
        rules = new PdfRules(this);
        addOperator(new PictureOrForm());
    }

    /** What stands on a page. */
    PdfPage scan(PDPage page, int number) throws IOException {
        words = new PdfWords();
        pictures = new ArrayList<>();
        rules.clear();
        operators = 0;
        dots = 1;
        processPage(page);
        showFilledIn(page);
        PDRectangle crop = page.getCropBox();
        if (operators == 0 && holdsContent(page)) {
            throw new IOException("No operator in the content of page " + number);
        }
        return laidOut(number, crop, Quarter.ofTurned(page.getRotation()));
    }

    /** Offices fill number and date in as annotations on top of the page. */
    private void showFilledIn(PDPage page) throws IOException {
        int shown = 0;
        for (PDAnnotation annotation : page.getAnnotations()) {
            boolean visible = !annotation.isHidden() && !annotation.isNoView();
            if (visible && ++shown <= MOST_ANNOTATIONS) {
                showAnnotation(annotation);
            }
        }
    }

    private static boolean holdsContent(PDPage page) throws IOException {
        COSBase contents = page.getCOSObject().getDictionaryObject(COSName.CONTENTS);
        return contents instanceof COSStream stream && stream.getLength() > 20;
    }

    private PdfPage laidOut(int number, PDRectangle crop, Quarter shown) {
        Quarter turn = words.commonest(shown);
        float width = crop.getWidth();
        float height = crop.getHeight();
        List<Word> placed = words.placed(turn, width, height);
        placed.forEach(word -> budget.unpacked(80 + 2L * word.text().length()));
        List<Rule> ruled = rules.placed(turn, crop);
        Sheet sheet =
                new Sheet(number, turn.sideways() ? height : width, turn.sideways() ? width : height, placed, ruled);
        List<Rectangle2D> bare = new ArrayList<>();
        for (Rectangle2D.Float picture : pictures) {
            Rectangle2D.Float box = turn.upright(
                    picture.x - crop.getLowerLeftX(),
                    picture.y - crop.getLowerLeftY(),
                    picture.x + picture.width - crop.getLowerLeftX(),
                    picture.y + picture.height - crop.getLowerLeftY(),
                    width,
                    height);
            if (isLarge(box, sheet) && isBare(box, placed)) {
                bare.add(box);
            }
        }
        return new PdfPage(sheet, bare, dots);
    }

    private static boolean isLarge(Rectangle2D box, Sheet sheet) {
        return box.getWidth() > 0.4 * sheet.width() && box.getHeight() > 0.04 * sheet.height();
    }

    /** Whether hardly any text stands on the picture; a scan with a layer of recognised text has some. */
    private static boolean isBare(Rectangle2D box, List<Word> words) {
        long letters = words.stream()
                .filter(word -> box.contains((word.left() + word.right()) / 2, (word.top() + word.bottom()) / 2))
                .filter(word -> word.top() > box.getMinY() + 0.07 * box.getHeight())
                .mapToLong(word -> word.text().length())
                .sum();
        return letters < 40;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        operators++;
        if ((operators & 0xfff) == 0) {
            budget.check();
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void processTextPosition(TextPosition glyph) {
        words.add(glyph, getGraphicsState().getTextState().getRenderingMode());
    }

    @Override
    protected void writePage() {
        // The words are taken from here, not from the library's text.
    }

    /** Notes where pictures stand, and goes into forms. */
    private final class PictureOrForm extends OperatorProcessor {

        private final DrawObject forms = new DrawObject(PageScanner.this);

        PictureOrForm() {
            super(PageScanner.this);
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) throws IOException {
            if (!operands.isEmpty()
                    && operands.getFirst() instanceof COSName name
                    && getResources() != null
                    && getResources().isImageXObject(name)) {
                Matrix place = getGraphicsState().getCurrentTransformationMatrix();
                pictures.add(bounds(place));
                dots = Math.max(dots, dots(name));
            } else {
                forms.process(operator, operands);
            }
        }

        /** The size of a picture as it states it; nothing is unpacked. */
        private long dots(COSName name) {
            COSDictionary known = getResources().getCOSObject().getCOSDictionary(COSName.XOBJECT);
            COSStream picture = known == null ? null : known.getCOSStream(name);
            return picture == null
                    ? 1
                    : (long) Math.max(1, picture.getInt(COSName.WIDTH, 1))
                            * Math.max(1, picture.getInt(COSName.HEIGHT, 1));
        }

        private static Rectangle2D.Float bounds(Matrix place) {
            Rectangle2D.Float box = new Rectangle2D.Float(place.getTranslateX(), place.getTranslateY(), 0, 0);
            box.add(place.transformPoint(1, 0));
            box.add(place.transformPoint(0, 1));
            box.add(place.transformPoint(1, 1));
            return box;
        }

        @Override
        public String getName() {
            return "Do";
        }
    }
}
