package vn.lotrinh.registry;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.organization.Nature;
import vn.lotrinh.organization.UnitKind;
import vn.lotrinh.organization.UnitLevel;
import vn.lotrinh.page.Texts;
import vn.lotrinh.reader.text.Folding;

/**
 * Which entries of the registry are asked for.
 *
 * @param text whose names or codes hold these words, marks and case apart; empty for all
 * @param nature of this nature, or {@code null}
 * @param kind of this kind, or {@code null}
 * @param level on this level, or {@code null}
 * @param territory that work in this province, or {@code null}
 * @param gone also those that do not exist on the day
 * @param by how they are grouped
 */
public record RegistryFilter(
        String text,
        @Nullable Nature nature,
        @Nullable UnitKind kind,
        @Nullable UnitLevel level,
        @Nullable Long territory,
        boolean gone,
        By by) {

    /** How entries are grouped. */
    public enum By {
        /** By kind. */
        KIND,
        /** By level. */
        LEVEL,
        /** By province. */
        TERRITORY,
        /** Not at all. */
        NAME;

        static By of(String code) {
            return Arrays.stream(values())
                    .filter(by -> Texts.code(by).equals(code))
                    .findFirst()
                    .orElse(KIND);
        }
    }

    /** Whether anything is left out by it besides what does not exist. */
    public boolean isNarrow() {
        return !text.isEmpty() || nature != null || kind != null || level != null || territory != null;
    }

    boolean fits(Listing.Row row) {
        return (gone || row.exists())
                && (nature == null || row.nature() == nature)
                && (kind == null || row.kind() == kind && row.nature() == Nature.UNIT)
                && (level == null || row.level() == level)
                && (territory == null || territory.equals(row.territory()))
                && hasWords(row.search());
    }

    private boolean hasWords(String search) {
        String bare = Folding.bare(text).strip();
        return bare.isEmpty() || Arrays.stream(bare.split("[\\s\\p{Cntrl}]+")).allMatch(search::contains);
    }

    /** The address of one of its pages, from 1. */
    public String address(int page) {
        List<String> parts = new ArrayList<>();
        add(parts, "q", text.isEmpty() ? null : URLEncoder.encode(text, StandardCharsets.UTF_8));
        add(parts, "nature", nature == null ? null : Texts.code(nature));
        add(parts, "kind", kind == null ? null : Texts.code(kind));
        add(parts, "level", level == null ? null : Texts.code(level));
        add(parts, "territory", territory);
        add(parts, "gone", gone ? "1" : null);
        add(parts, "by", by == By.KIND ? null : Texts.code(by));
        add(parts, "page", page == 1 ? null : page);
        return parts.isEmpty() ? "/registry" : "/registry?" + String.join("&", parts);
    }

    private static void add(List<String> parts, String name, @Nullable Object value) {
        if (value != null) {
            parts.add(name + "=" + value);
        }
    }
}
