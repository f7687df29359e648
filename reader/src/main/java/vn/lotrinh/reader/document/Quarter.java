package vn.lotrinh.reader.document;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.jspecify.annotations.Nullable;

/** The direction in which text runs on a page of a PDF, and the turn that sets it upright. */
enum Quarter {
    RIGHT,
    UP,
    LEFT,
    DOWN;

    /** The direction of text with the given first column of its matrix; {@code null} if it runs aslant. */
    static @Nullable Quarter of(float x, float y) {
        if (Math.abs(x) > 8 * Math.abs(y)) {
            return x > 0 ? RIGHT : LEFT;
        }
        if (Math.abs(y) > 8 * Math.abs(x)) {
            return y > 0 ? UP : DOWN;
        }
        return null;
    }

    /** The direction of upright text on a page that is shown turned clockwise. */
    static Quarter ofTurned(int degrees) {
        return values()[Math.floorMod(degrees / 90, 4)];
    }

    boolean sideways() {
        return this == UP || this == DOWN;
    }

    /**
     * A place on the page when text of this direction is upright: x to the right, y down, both from the upper left corner.
     *
     * @param x from the lower left corner of the page as the file has it
     * @param y upwards from there
     */
    Point2D.Float upright(float x, float y, float width, float height) {
        return switch (this) {
            case RIGHT -> new Point2D.Float(x, height - y);
            case UP -> new Point2D.Float(y, x);
            case LEFT -> new Point2D.Float(width - x, y);
            case DOWN -> new Point2D.Float(height - y, width - x);
        };
    }

    /** The reverse of {@link #upright(float, float, float, float)}. */
    Point2D.Float onFile(float x, float y, float width, float height) {
        return switch (this) {
            case RIGHT -> new Point2D.Float(x, height - y);
            case UP -> new Point2D.Float(y, x);
            case LEFT -> new Point2D.Float(width - x, y);
            case DOWN -> new Point2D.Float(width - y, height - x);
        };
    }

    /** The upright box between two corners as the file has them. */
    Rectangle2D.Float upright(float x1, float y1, float x2, float y2, float width, float height) {
        Point2D.Float one = upright(x1, y1, width, height);
        Point2D.Float other = upright(x2, y2, width, height);
        Rectangle2D.Float box = new Rectangle2D.Float(one.x, one.y, 0, 0);
        box.add(other);
        return box;
    }
}
