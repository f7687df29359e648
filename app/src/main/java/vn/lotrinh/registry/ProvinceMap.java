package vn.lotrinh.registry;

import java.text.Collator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.lotrinh.page.Texts;
import vn.lotrinh.reader.text.Folding;

/** The provinces of one edition, drawn. */
public final class ProvinceMap {

    /** How wide the drawing is, in its own units; a degree of longitude is 88 of them. */
    public static final int WIDTH = 1000;

    /** How high the drawing is. */
    public static final int HEIGHT = 1390;

    /** What an SVG takes as its view box. */
    public static final String VIEW_BOX = "0 0 " + WIDTH + " " + HEIGHT;

    private static final Projection PROJECTION = new Projection(102.02, 23.46, 0, 0, 88);
    /** Half a pixel of a wide screen. */
    private static final double TOLERANCE = 0.6;

    private static final int SMALLEST = 2;
    private static final int ISLAND = 4;

    private static final Pattern KIND = Pattern.compile("^(?:tinh|thanh pho|tp\\.?) +");
    private static final Pattern NO_LETTER = Pattern.compile("[^a-z]+");
    /** The city of Huế was the province's name from 01/01/2025 (Resolution 175/2024/QH15); its territory stayed. */
    private static final Map<String, String> OTHER_NAMES = Map.of("hue", "thuathienhue", "thuathienhue", "hue");

    private final List<Province> provinces;
    private final Map<String, Province> named;

    private ProvinceMap(List<Province> provinces) {
        this.provinces = provinces;
        this.named = provinces.stream()
                .collect(Collectors.toUnmodifiableMap(province -> folded(province.name()), Function.identity()));
    }

    /** Reads and draws an edition: some tens of milliseconds. {@link ProvinceMaps} keeps what was drawn. */
    static ProvinceMap of(Edition edition) {
        Topology topology = MapFiles.topology(edition.file());
        List<List<Point>> arcs =
                topology.arcs().stream().map(ProvinceMap::drawn).toList();
        Map<String, List<Ring>> islands = islands(edition);
        List<Province> provinces = new ArrayList<>();
        for (Topology.Shape shape : topology.shapes()) {
            String name = withoutKind(shape.name());
            List<Ring> rings = new ArrayList<>(
                    shape.rings().stream().map(ring -> ring(ring, arcs)).toList());
            rings.sort(Comparator.comparingDouble(Ring::size).reversed());
            rings.addAll(islands.getOrDefault(name, List.of()));
            provinces.add(new Province(
                    name,
                    rings.stream().map(Ring::path).collect(Collectors.joining()),
                    rings.getFirst().middle()));
        }
        Collator order = Collator.getInstance(Texts.VIETNAMESE);
        provinces.sort(Comparator.comparing(Province::name, order));
        return new ProvinceMap(List.copyOf(provinces));
    }

    /** Where a place on the earth is drawn; both in degrees. */
    static Point place(double longitude, double latitude) {
        return PROJECTION.point(longitude, latitude);
    }

    private static List<Point> drawn(List<Topology.Place> arc) {
        List<Point> line = arc.stream()
                .map(place -> place(place.longitude(), place.latitude()))
                .toList();
        return Simplification.of(line, TOLERANCE);
    }

    private static Ring ring(List<Integer> numbers, List<List<Point>> arcs) {
        List<Point> line = new ArrayList<>();
        for (int number : numbers) {
            line.addAll(number < 0 ? arcs.get(~number).reversed() : arcs.get(number));
        }
        return Ring.along(line, SMALLEST);
    }

    private static Map<String, List<Ring>> islands(Edition edition) {
        int owner = edition == Edition.OF_63 ? 3 : 4;
        Map<String, List<Ring>> islands = new TreeMap<>();
        for (List<String> row : MapFiles.table("islands.tsv")) {
            Point place = place(Double.parseDouble(row.get(1)), Double.parseDouble(row.get(2)));
            islands.computeIfAbsent(row.get(owner), _ -> new ArrayList<>()).add(Ring.dot(place, ISLAND));
        }
        return islands;
    }

    private static String withoutKind(String name) {
        return name.startsWith("TP ") ? name.substring(3) : name;
    }

    /** A name as it is compared: small letters without marks, and without the word for its kind. */
    static String folded(String name) {
        String bare =
                Folding.bare(Normalizer.normalize(name, Normalizer.Form.NFC).strip());
        return NO_LETTER.matcher(KIND.matcher(bare).replaceFirst("")).replaceAll("");
    }

    /** All provinces, in the order of the Vietnamese alphabet. */
    public List<Province> provinces() {
        return provinces;
    }

    /** The province of that name, with or without its kind, marks and hyphens. */
    public Optional<Province> find(String name) {
        String folded = folded(name);
        return Optional.ofNullable(named.get(folded))
                .or(() -> Optional.ofNullable(OTHER_NAMES.get(folded)).map(named::get));
    }
}
