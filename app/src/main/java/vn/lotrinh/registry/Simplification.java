package vn.lotrinh.registry;

import java.util.ArrayList;
import java.util.List;

/** Leaves out the points of a line that nobody would see (Douglas and Peucker). */
final class Simplification {

    private Simplification() {}

    /** The line without the points that are no further than that from what is left; its ends stay. */
    static List<Point> of(List<Point> line, double tolerance) {
        List<Point> left = new ArrayList<>();
        left.add(line.getFirst());
        addAfterFirst(line, tolerance, left);
        return left;
    }

    private static void addAfterFirst(List<Point> line, double tolerance, List<Point> left) {
        int furthest = 0;
        double distance = tolerance;
        for (int i = 1; i < line.size() - 1; i++) {
            double here = line.get(i).distance(line.getFirst(), line.getLast());
            if (here > distance) {
                furthest = i;
                distance = here;
            }
        }
        if (furthest == 0) {
            left.add(line.getLast());
        } else {
            addAfterFirst(line.subList(0, furthest + 1), tolerance, left);
            addAfterFirst(line.subList(furthest, line.size()), tolerance, left);
        }
    }
}
