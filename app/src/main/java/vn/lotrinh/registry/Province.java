package vn.lotrinh.registry;

import org.jspecify.annotations.Nullable;

/**
 * A province as the map draws it.
 *
 * @param name its name without its kind: {@code Hà Nội}
 * @param path what an SVG path draws, within {@link ProvinceMap#WIDTH} and {@link ProvinceMap#HEIGHT}
 * @param label the point inside that is furthest from the border
 */
public record Province(String name, String path, Point label) {

    /**
     * The province as a page shows it.
     *
     * @param href where a click leads, or {@code null}
     * @param caption what is said of it beside its name, or empty
     * @param css the class that shades it
     */
    public Area area(@Nullable String href, String caption, String css) {
        return new Area(name, path, href, caption, css);
    }
}
