package vn.lotrinh.registry;

/**
 * Mercator's projection: north is up, and small shapes keep their form.
 *
 * @param west the longitude of the left edge, in degrees
 * @param north the latitude of the upper edge, in degrees
 * @param left where the left edge is drawn
 * @param top where the upper edge is drawn
 * @param scale units of the drawing for a degree of longitude
 */
record Projection(double west, double north, double left, double top, double scale) {

    Point point(double longitude, double latitude) {
        return new Point(left + (longitude - west) * scale, top + (stretched(north) - stretched(latitude)) * scale);
    }

    private static double stretched(double latitude) {
        return Math.toDegrees(Math.log(Math.tan(Math.PI / 4 + Math.toRadians(latitude) / 2)));
    }
}
