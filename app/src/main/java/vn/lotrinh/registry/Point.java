package vn.lotrinh.registry;

/**
 * A place on the drawing, in units of its view box.
 *
 * @param x from its left edge
 * @param y from its upper edge
 */
public record Point(double x, double y) {

    Point rounded() {
        return new Point(Math.rint(x), Math.rint(y));
    }

    double distance(Point other) {
        return Math.hypot(x - other.x, y - other.y);
    }

    /** How far this is from the nearest point of the line between two points. */
    double distance(Point from, Point to) {
        double length = from.distance(to);
        if (length == 0) {
            return distance(from);
        }
        double along = ((x - from.x) * (to.x - from.x) + (y - from.y) * (to.y - from.y)) / (length * length);
        double part = Math.clamp(along, 0, 1);
        return distance(new Point(from.x + part * (to.x - from.x), from.y + part * (to.y - from.y)));
    }
}
