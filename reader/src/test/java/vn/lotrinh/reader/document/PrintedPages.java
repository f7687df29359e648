package vn.lotrinh.reader.document;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/** Sets pages as a ministry's word processor would, measured in points from the upper left corner. */
final class PrintedPages {

    static final float LEFT = 85;
    static final float RIGHT = 540;
    static final float INDENT = 36;
    static final float PITCH = 18;
    static final float SIZE = 14;

    private static final File FONTS = new File("/usr/share/fonts/truetype/liberation2");

    private final PDDocument document = new PDDocument();
    private final PDType0Font plain = font("LiberationSerif-Regular.ttf");
    private final PDType0Font bold = font("LiberationSerif-Bold.ttf");
    private PDPage page = new PDPage(PDRectangle.A4);
    private float height;
    private boolean turned;

    private PDType0Font font(String name) {
        try {
            return PDType0Font.load(document, new File(FONTS, name));
        } catch (IOException e) {
            throw new UncheckedIOException("Install fonts-liberation2", e);
        }
    }

    PrintedPages page() {
        return page(PDRectangle.A4, 0);
    }

    /** A landscape page: its text runs along the long side, and a reader turns the page. */
    PrintedPages landscapePage() {
        return page(PDRectangle.A4, 90);
    }

    private PrintedPages page(PDRectangle size, int rotation) {
        page = new PDPage(size);
        page.setRotation(rotation);
        turned = rotation == 90;
        height = turned ? size.getWidth() : size.getHeight();
        document.addPage(page);
        return this;
    }

    PrintedPages text(float x, float y, String words) {
        return text(x, y, SIZE, false, words);
    }

    PrintedPages bold(float x, float y, String words) {
        return text(x, y, SIZE, true, words);
    }

    PrintedPages centred(float centre, float y, boolean heavy, String words) {
        return text(centre - width(words, SIZE, heavy) / 2, y, SIZE, heavy, words);
    }

    /** A mark of a note: small and raised. */
    PrintedPages raised(float x, float y, String mark) {
        return text(x, y - 5, 9, false, mark);
    }

    PrintedPages text(float x, float y, float size, boolean heavy, String words) {
        draw(content -> {
            content.beginText();
            content.setFont(heavy ? bold : plain, size);
            content.newLineAtOffset(x, height - y);
            content.showText(words);
            content.endText();
        });
        return this;
    }

    /** A paragraph with an indented first line, broken into lines; gives the place of the line after it. */
    float paragraph(float y, String words) {
        return wrapped(LEFT, RIGHT, INDENT, y, words);
    }

    float wrapped(float left, float right, float indent, float y, String words) {
        float place = y;
        float start = left + indent;
        StringBuilder line = new StringBuilder();
        for (String word : words.split(" ")) {
            if (!line.isEmpty() && start + width(line + " " + word, SIZE, false) > right) {
                text(start, place, line.toString());
                line.setLength(0);
                place += PITCH;
                start = left;
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        text(start, place, line.toString());
        return place + PITCH;
    }

    float width(String words, float size, boolean heavy) {
        try {
            return (heavy ? bold : plain).getStringWidth(words) / 1000 * size;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PrintedPages rule(float x1, float y1, float x2, float y2) {
        draw(content -> {
            content.moveTo(x1, height - y1);
            content.lineTo(x2, height - y2);
            content.stroke();
        });
        return this;
    }

    /** A ruled row without the line below it; a cell that is {@code null} is the lower part of the one above. */
    float row(float y, float tall, float[] xs, @Nullable String... cells) {
        for (int i = 0; i < cells.length; i++) {
            String words = cells[i];
            if (words != null) {
                rule(xs[i], y, xs[i + 1], y);
                wrapped(xs[i] + 5, xs[i + 1] - 5, 0, y + 15, words);
            }
        }
        for (float x : xs) {
            rule(x, y, x, y + tall);
        }
        return y + tall;
    }

    /** The line below the last row. */
    PrintedPages close(float y, float[] xs) {
        return rule(xs[0], y, xs[xs.length - 1], y);
    }

    byte[] bytes() {
        return save();
    }

    /** The file, with a password for reading it; an empty one protects it only against changes. */
    byte[] locked(String password) {
        try {
            document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return save();
    }

    private byte[] save() {
        try (document) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Drawing {
        void on(PDPageContentStream content) throws IOException;
    }

    private void draw(Drawing drawing) {
        try (PDPageContentStream content =
                new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
            if (turned) {
                content.transform(
                        Matrix.getRotateInstance(Math.PI / 2, page.getMediaBox().getWidth(), 0));
            }
            drawing.on(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
