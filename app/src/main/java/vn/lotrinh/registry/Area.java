package vn.lotrinh.registry;

import org.jspecify.annotations.Nullable;

/**
 * A province as a page shows it on its map.
 *
 * @param name the name of the province
 * @param path what an SVG path draws
 * @param href where a click leads, or {@code null}
 * @param caption what is said of it beside its name, or empty
 * @param css the class that shades it: {@code shade-1} (least) to {@code shade-5} (most), {@code shade-none} where nothing
 *     is known, or another of the page's own
 */
public record Area(String name, String path, @Nullable String href, String caption, String css) {

    /** The name, and what is said of it. */
    public String title() {
        return caption.isEmpty() ? name : name + ": " + caption;
    }
}
