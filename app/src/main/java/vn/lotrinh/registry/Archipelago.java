package vn.lotrinh.registry;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.lotrinh.page.Texts;

/** The archipelagos in the East Sea. They lie too far out for the map and are drawn in frames of their own. */
public enum Archipelago {
    /** Hoàng Sa, once an island district, now a special zone of the city of Đà Nẵng. Drawn where it lies, in the scale of the map. */
    HOANG_SA("Hoàng Sa", "Đà Nẵng"),
    /** Trường Sa, once an island district, now a special zone of the province of Khánh Hòa. Drawn north-west of where it lies, in half the scale. */
    TRUONG_SA("Trường Sa", "Khánh Hòa");

    private static final Map<Archipelago, List<Point>> ISLANDS =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Function.identity(), Archipelago::drawn));

    private final String title;
    private final String owner;

    Archipelago(String title, String owner) {
        this.title = title;
        this.owner = owner;
    }

    /**
     * Where it is drawn.
     *
     * @param x the left edge
     * @param y the upper edge
     * @param width how wide
     * @param height how high
     */
    public record Frame(int x, int y, int width, int height) {
        /** The middle between left and right. */
        public int middle() {
            return x + width / 2;
        }
    }

    /** What belongs to that province. */
    public static List<Archipelago> of(Area area) {
        return Arrays.stream(values())
                .filter(archipelago -> archipelago.isOf(area))
                .toList();
    }

    /** What belongs to none of those: a map shows it all the same. */
    public static List<Archipelago> without(List<Area> areas) {
        return Arrays.stream(values())
                .filter(archipelago -> areas.stream().noneMatch(archipelago::isOf))
                .toList();
    }

    private boolean isOf(Area area) {
        return ProvinceMap.folded(area.name()).equals(ProvinceMap.folded(owner));
    }

    private List<Point> drawn() {
        return MapFiles.table("archipelagos.tsv").stream()
                .filter(row -> row.getFirst().equals(Texts.code(this)))
                .map(row -> projection().point(Double.parseDouble(row.get(2)), Double.parseDouble(row.get(3))))
                .map(Point::rounded)
                .toList();
    }

    private Projection projection() {
        return switch (this) {
            case HOANG_SA -> new Projection(110.91, 17.2, frame().x(), frame().y(), 88);
            case TRUONG_SA -> new Projection(111.1, 11.85, frame().x(), frame().y(), 46);
        };
    }

    /** Its name in Vietnamese, without the word for archipelago. */
    public String title() {
        return title;
    }

    /** Where it is drawn. */
    public Frame frame() {
        return switch (this) {
            case HOANG_SA -> new Frame(770, 552, 220, 148);
            case TRUONG_SA -> new Frame(742, 1130, 248, 200);
        };
    }

    /** Some of its islands. */
    public List<Point> islands() {
        return Objects.requireNonNull(ISLANDS.get(this));
    }
}
