package vn.lotrinh.reader.document;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vn.lotrinh.reader.document.layout.Rule;

/** The picture of a page in shades of grey at {@value #DPI} dots per inch, made ready for recognition. */
final class Scan {

    static final int DPI = 300;

    /** Points per dot. */
    static final float POINTS = 72f / DPI;

    /** A run of dark dots of this length is a ruling line, not a letter. */
    private static final int RULE = DPI * 2 / 5;

    /** Nearer to the edge of the paper there is only the shadow of the scanner's lid. */
    private static final int EDGE = DPI / 5;

    private static final int DARK = 170;

    private final int width;
    private final int height;
    private final byte[] grey;

    private Scan(int width, int height, byte[] grey) {
        this.width = width;
        this.height = height;
        this.grey = grey;
    }

    /** A picture of any resolution, brought to ours. */
    static Scan of(BufferedImage picture, float dpi) {
        float factor = DPI / dpi;
        return Math.abs(factor - 1) < 0.1f ? of(picture) : of(scaled(picture, factor));
    }

    private static BufferedImage scaled(BufferedImage picture, float factor) {
        int width = Math.max(1, Math.round(picture.getWidth() * factor));
        int height = Math.max(1, Math.round(picture.getHeight() * factor));
        BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = scaled.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(picture, 0, 0, width, height, Color.WHITE, null);
        graphics.dispose();
        return scaled;
    }

    private static Scan of(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        byte[] grey = new byte[width * height];
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            picture.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                grey[y * width + x] = (byte) shade(row[x]);
            }
        }
        Scan scan = new Scan(width, height, grey);
        scan.stretch();
        return scan;
    }

    /** The shade of a colour; the red of stamps is paper. */
    private static int shade(int rgb) {
        int red = rgb >> 16 & 0xff;
        int green = rgb >> 8 & 0xff;
        int blue = rgb & 0xff;
        if (red > 130 && red - Math.max(green, blue) > 40) {
            return 255;
        }
        return (red * 77 + green * 151 + blue * 28) >> 8;
    }

    /** Makes the paper white and the ink black. */
    private void stretch() {
        int[] counts = new int[256];
        for (byte shade : grey) {
            counts[shade & 0xff]++;
        }
        int black = share(counts, 0.005);
        int white = Math.min(share(counts, 0.5), 245);
        if (white - black < 60) {
            return;
        }
        for (int i = 0; i < grey.length; i++) {
            int shade = ((grey[i] & 0xff) - black) * 255 / (white - black);
            grey[i] = (byte) Math.clamp(shade, 0, 255);
        }
    }

    private int share(int[] counts, double share) {
        long sum = 0;
        int shade = 0;
        while (shade < 255 && (sum += counts[shade]) < share * grey.length) {
            shade++;
        }
        return shade;
    }

    float width() {
        return width * POINTS;
    }

    float height() {
        return height * POINTS;
    }

    /** Writes the picture as a portable grey map. */
    void write(OutputStream out) throws IOException {
        out.write(("P5\n" + width + " " + height + "\n255\n").getBytes(StandardCharsets.US_ASCII));
        out.write(grey);
    }

    /** The ruling lines, in points. */
    List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        for (int y = EDGE; y < height - EDGE; y++) {
            runs(y * width, 1, width, y, true, rules);
        }
        for (int x = EDGE; x < width - EDGE; x++) {
            runs(x, width, height, x, false, rules);
        }
        return rules;
    }

    private void runs(int start, int step, int length, int at, boolean level, List<Rule> rules) {
        int from = -1;
        int gap = 0;
        for (int i = 0; i <= length; i++) {
            boolean dark = i < length && dark(start + i * step, step == 1 ? width : 1);
            if (dark) {
                from = from < 0 ? i : from;
                gap = 0;
            } else if (from >= 0 && (++gap > 1 || i == length)) {
                if (i - gap - from >= RULE) {
                    rules.add(rule(from, i - gap, at, level));
                }
                from = -1;
            }
        }
    }

    /** Whether there is ink at a place or right beside it: a line that runs a little aslant is still one. */
    private boolean dark(int place, int across) {
        return isInk(place) || isInk(place - across) || isInk(place + across);
    }

    private boolean isInk(int place) {
        return place >= 0 && place < grey.length && (grey[place] & 0xff) < DARK;
    }

    private static Rule rule(int from, int to, int at, boolean level) {
        float start = from * POINTS;
        float end = to * POINTS;
        float place = at * POINTS;
        return level ? new Rule(start, place, end, place) : new Rule(place, start, place, end);
    }
}
