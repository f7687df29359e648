package vn.lotrinh.registry;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file in TopoJSON: shapes that share their borders, so that a border which is simplified leaves no gap.
 *
 * @param arcs the pieces of borders
 * @param shapes what they enclose
 */
record Topology(List<List<Place>> arcs, List<Shape> shapes) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A place on the earth, in degrees. */
    record Place(double longitude, double latitude) {}

    /**
     * One shape.
     *
     * @param name its name
     * @param rings the rings that enclose it, each of them the numbers of its arcs; {@code ~n} is arc n backwards
     */
    record Shape(String name, List<List<Integer>> rings) {}

    /** Reads a file with one collection of polygons, quantised. */
    static Topology read(InputStream file) {
        JsonNode root = JSON.readTree(file);
        List<List<Place>> arcs = new ArrayList<>();
        for (JsonNode arc : root.path("arcs")) {
            arcs.add(places(arc, root.path("transform")));
        }
        List<Shape> shapes = new ArrayList<>();
        for (JsonNode collection : root.path("objects")) {
            for (JsonNode geometry : collection.path("geometries")) {
                shapes.add(new Shape(geometry.path("properties").path("name").asString(), rings(geometry)));
            }
        }
        return new Topology(List.copyOf(arcs), List.copyOf(shapes));
    }

    /** Each place of an arc is written as whole steps from the one before. */
    private static List<Place> places(JsonNode arc, JsonNode transform) {
        List<Place> places = new ArrayList<>();
        long x = 0;
        long y = 0;
        for (JsonNode step : arc) {
            x += step.path(0).asLong();
            y += step.path(1).asLong();
            places.add(new Place(degrees(transform, 0, x), degrees(transform, 1, y)));
        }
        return List.copyOf(places);
    }

    private static double degrees(JsonNode transform, int axis, long steps) {
        return transform.path("translate").path(axis).asDouble()
                + steps * transform.path("scale").path(axis).asDouble();
    }

    private static List<List<Integer>> rings(JsonNode geometry) {
        JsonNode arcs = geometry.path("arcs");
        List<List<Integer>> rings = new ArrayList<>();
        switch (geometry.path("type").asString()) {
            case "Polygon" -> addRings(arcs, rings);
            case "MultiPolygon" -> arcs.forEach(polygon -> addRings(polygon, rings));
            default -> throw new IllegalArgumentException("No polygon: " + geometry.path("type"));
        }
        return List.copyOf(rings);
    }

    private static void addRings(JsonNode polygon, List<List<Integer>> rings) {
        for (JsonNode ring : polygon) {
            List<Integer> arcs = new ArrayList<>();
            ring.forEach(arc -> arcs.add(arc.asInt()));
            rings.add(List.copyOf(arcs));
        }
    }
}
