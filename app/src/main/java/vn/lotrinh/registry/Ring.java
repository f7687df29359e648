package vn.lotrinh.registry;

import java.util.ArrayList;
import java.util.List;

/**
 * A closed line around an area.
 *
 * @param points its corners in order, on whole units; the first is not repeated
 */
record Ring(List<Point> points) {

    private static final int GRID = 12;
    private static final int ROUNDS = 4;

    /** The ring along a line that ends where it begins, or a dot where it would be too small to be seen. */
    static Ring along(List<Point> line, int smallest) {
        List<Point> corners = new ArrayList<>();
        for (Point point : line) {
            Point corner = point.rounded();
            if (corners.isEmpty() || !corner.equals(corners.getLast())) {
                corners.add(corner);
            }
        }
        if (corners.size() > 1 && corners.getFirst().equals(corners.getLast())) {
            corners.removeLast();
        }
        Ring ring = new Ring(List.copyOf(corners));
        return ring.size() < 2.0 * smallest * smallest ? dot(line.getFirst(), smallest) : ring;
    }

    /** A small island: a square on its tip. */
    static Ring dot(Point middle, int radius) {
        Point at = middle.rounded();
        return new Ring(List.of(
                new Point(at.x() - radius, at.y()),
                new Point(at.x(), at.y() - radius),
                new Point(at.x() + radius, at.y()),
                new Point(at.x(), at.y() + radius)));
    }

    /** The area inside, in square units. */
    double size() {
        double twice = 0;
        for (int i = 0; i < points.size(); i++) {
            Point here = points.get(i);
            Point next = next(i);
            twice += here.x() * next.y() - next.x() * here.y();
        }
        return Math.abs(twice) / 2;
    }

    /** What an SVG path draws: whole steps from corner to corner. */
    String path() {
        StringBuilder path = new StringBuilder();
        Point before = points.getFirst();
        path.append('M').append((long) before.x()).append(' ').append((long) before.y());
        for (Point point : points.subList(1, points.size())) {
            long right = (long) (point.x() - before.x());
            long down = (long) (point.y() - before.y());
            path.append('l').append(right).append(down < 0 ? "" : " ").append(down);
            before = point;
        }
        return path.append('z').toString();
    }

    /** The point inside that is furthest from the border, to half a unit or so. */
    Point middle() {
        double left = points.stream().mapToDouble(Point::x).min().orElseThrow();
        double top = points.stream().mapToDouble(Point::y).min().orElseThrow();
        double width = points.stream().mapToDouble(Point::x).max().orElseThrow() - left;
        double height = points.stream().mapToDouble(Point::y).max().orElseThrow() - top;
        Point middle = points.getFirst();
        for (int round = 0; round < ROUNDS; round++) {
            middle = deepest(middle, new Point(left, top), width / GRID, height / GRID);
            left = middle.x() - width / GRID;
            top = middle.y() - height / GRID;
            width = width * 2 / GRID;
            height = height * 2 / GRID;
        }
        return middle.rounded();
    }

    /** The deepest of a grid's points and of one that is known. */
    private Point deepest(Point known, Point corner, double right, double down) {
        Point deepest = known;
        double depth = depth(known);
        for (int column = 0; column <= GRID; column++) {
            for (int row = 0; row <= GRID; row++) {
                Point tried = new Point(corner.x() + column * right, corner.y() + row * down);
                double there = depth(tried);
                if (there > depth) {
                    deepest = tried;
                    depth = there;
                }
            }
        }
        return deepest;
    }

    /** How far inside a point is; negative outside. */
    double depth(Point point) {
        boolean inside = false;
        double distance = Double.MAX_VALUE;
        for (int i = 0; i < points.size(); i++) {
            Point here = points.get(i);
            Point next = next(i);
            distance = Math.min(distance, point.distance(here, next));
            if (here.y() > point.y() != next.y() > point.y()
                    && point.x() < here.x() + (point.y() - here.y()) * (next.x() - here.x()) / (next.y() - here.y())) {
                inside = !inside;
            }
        }
        return inside ? distance : -distance;
    }

    private Point next(int i) {
        return points.get((i + 1) % points.size());
    }
}
