package vn.lotrinh.reader.document;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.reader.document.layout.Word;

/** Gathers the glyphs of a page into words. */
final class PdfWords {

    /** Parts of a font's size that its letters reach above and below the baseline. */
    private static final float ASCENT = 0.72f;

    private static final float DESCENT = 0.2f;

    private final List<Piece> pieces = new ArrayList<>();
    private final Map<Quarter, Integer> glyphs = new EnumMap<>(Quarter.class);
    private final IdentityHashMap<PDFont, Boolean> boldFonts = new IdentityHashMap<>();
    private @Nullable Piece open;
    private boolean spaced = true;

    /** Letters that touch each other, where the file has them: origin and end of their common baseline. */
    private static final class Piece {

        final StringBuilder text = new StringBuilder();
        final Quarter direction;
        final float size;
        final boolean bold;
        final boolean glued;
        final float startX;
        final float startY;
        float endX;
        float endY;
        float lastX;
        float lastY;

        Piece(Quarter direction, float size, boolean bold, boolean glued, float x, float y) {
            this.direction = direction;
            this.size = size;
            this.bold = bold;
            this.glued = glued;
            startX = x;
            startY = y;
            endX = x;
            endY = y;
        }

        /** How far a place lies beyond the end, along the text. */
        float along(float x, float y) {
            return switch (direction) {
                case RIGHT -> x - endX;
                case UP -> y - endY;
                case LEFT -> endX - x;
                case DOWN -> endY - y;
            };
        }

        /** How far a place lies off the baseline. */
        float off(float x, float y) {
            return Math.abs(direction.sideways() ? x - startX : y - startY);
        }
    }

    void add(TextPosition glyph, RenderingMode mode) {
        String letters = glyph.getUnicode();
        Matrix matrix = glyph.getTextMatrix();
        Quarter direction = Quarter.of(matrix.getScaleX(), matrix.getShearY());
        if (letters == null || letters.isEmpty() || direction == null) {
            return;
        }
        if (isSpace(letters)) {
            close();
            spaced = true;
            return;
        }
        place(glyph, letters, matrix, direction, mode);
    }

    private void place(TextPosition glyph, String letters, Matrix matrix, Quarter direction, RenderingMode mode) {
        float x = matrix.getTranslateX();
        float y = matrix.getTranslateY();
        float size = (float) Math.hypot(matrix.getScaleY(), matrix.getShearX());
        boolean adjoins = open != null && adjoins(open, direction, size, x, y, glyph);
        if (open != null && adjoins && overprints(open, letters, x, y, size)) {
            return;
        }
        if (open == null || !adjoins || Math.abs(open.size - size) > 0.05f * size) {
            boolean glued = !spaced && (open == null ? touches(direction, size, x, y) : adjoins);
            close();
            boolean bold = bold(glyph.getFont()) || mode == RenderingMode.FILL_STROKE;
            open = new Piece(direction, size, bold, glued, x, y);
        }
        open.text.append(letters);
        open.lastX = x;
        open.lastY = y;
        if (!isMark(letters)) {
            open.endX = glyph.getEndX();
            open.endY = glyph.getEndY();
        }
        spaced = false;
    }

    private static boolean adjoins(Piece open, Quarter direction, float size, float x, float y, TextPosition glyph) {
        float gap = open.along(x, y);
        float larger = Math.max(open.size, size);
        return open.direction == direction
                && gap < space(glyph, size)
                && gap > -larger
                && open.off(x, y) < (Math.abs(open.size - size) > 0.05f * size ? 0.6f : 0.15f) * larger;
    }

    private boolean touches(Quarter direction, float size, float x, float y) {
        if (pieces.isEmpty()) {
            return false;
        }
        Piece last = pieces.getLast();
        return last.direction == direction && Math.abs(last.along(x, y)) < 0.12f * size && last.off(x, y) < 0.6f * size;
    }

    private static float space(TextPosition glyph, float size) {
        float space = glyph.getWidthOfSpace();
        return Float.isFinite(space) && space > 0.1f * size && space < size ? 0.55f * space : 0.14f * size;
    }

    /** Whether a glyph is printed again a hair beside itself to look bold. */
    private static boolean overprints(Piece open, String letters, float x, float y, float size) {
        return open.text.length() >= letters.length()
                && open.text.indexOf(letters, open.text.length() - letters.length()) >= 0
                && Math.abs(open.lastX - x) < 0.08f * size
                && Math.abs(open.lastY - y) < 0.08f * size;
    }

    private static boolean isSpace(String letters) {
        for (int i = 0; i < letters.length(); i += Character.charCount(letters.codePointAt(i))) {
            if (!isSpace(letters.codePointAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSpace(int letter) {
        return Character.isWhitespace(letter)
                || Character.isSpaceChar(letter)
                || Character.isISOControl(letter)
                || letter == 0x200b
                || letter == 0xfeff;
    }

    private static boolean isMark(String letters) {
        return Character.getType(letters.codePointAt(0)) == Character.NON_SPACING_MARK;
    }

    private boolean bold(PDFont font) {
        return boldFonts.computeIfAbsent(font, PdfWords::looksBold);
    }

    private static boolean looksBold(PDFont font) {
        String name = font.getName();
        if (name != null && name.toLowerCase(Locale.ROOT).contains("bold")) {
            return true;
        }
        PDFontDescriptor descriptor = font.getFontDescriptor();
        return descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= 600);
    }

    private void close() {
        if (open != null) {
            pieces.add(open);
            glyphs.merge(open.direction, open.text.length(), Integer::sum);
            open = null;
        }
    }

    /** The direction of most glyphs. */
    Quarter commonest(Quarter whenNone) {
        close();
        return glyphs.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(whenNone);
    }

    /** The words where they stand when the page is turned so that its text is upright. */
    List<Word> placed(Quarter turn, float width, float height) {
        close();
        // What runs across the margin is a running title of the page before it was turned.
        Rectangle2D upright = glyphs.size() > 1 ? bounds(turn, width, height) : new Rectangle2D.Float();
        List<Word> words = new ArrayList<>(pieces.size());
        for (Piece piece : pieces) {
            Rectangle2D.Float box = box(piece, turn, width, height);
            if ((piece.direction == turn || upright.contains(box.getCenterX(), box.getCenterY()))
                    && box.getMaxX() > -5
                    && box.x < (turn.sideways() ? height : width) + 5
                    && box.getMaxY() > -5
                    && box.y < (turn.sideways() ? width : height) + 5) {
                words.add(new Word(
                        piece.text.toString(),
                        box.x,
                        box.y,
                        box.x + box.width,
                        box.y + box.height,
                        piece.size,
                        piece.bold,
                        piece.glued));
            }
        }
        return words;
    }

    private Rectangle2D bounds(Quarter turn, float width, float height) {
        Rectangle2D.Float bounds = new Rectangle2D.Float();
        pieces.stream()
                .filter(piece -> piece.direction == turn)
                .map(piece -> box(piece, turn, width, height))
                .forEach(box -> bounds.setRect(bounds.isEmpty() ? box : bounds.createUnion(box)));
        return bounds;
    }

    private static Rectangle2D.Float box(Piece piece, Quarter turn, float width, float height) {
        Quarter own = piece.direction;
        Point2D.Float start = own.upright(piece.startX, piece.startY, width, height);
        Point2D.Float end = own.upright(piece.endX, piece.endY, width, height);
        float top = start.y - ASCENT * piece.size;
        float bottom = start.y + DESCENT * piece.size;
        if (own == turn) {
            return new Rectangle2D.Float(start.x, top, Math.max(0.1f, end.x - start.x), bottom - top);
        }
        Point2D.Float one = own.onFile(start.x, top, width, height);
        Point2D.Float other = own.onFile(end.x, bottom, width, height);
        return turn.upright(one.x, one.y, other.x, other.y, width, height);
    }
}
