package vn.lotrinh.organization;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the product ships, in parts; it stands here because only this package can take files apart. */
public enum ShippedParts {
    /** The units as they were before the acts of 2025. */
    BASE,
    /** The five mergers of provinces that concern the fourteen of the region, with all their bodies. */
    REGION,
    /** Everything, as a first start takes it in. */
    ALL;

    private static final Pattern MERGED = Pattern.compile("(tuyen-quang|lao-cai|thai-nguyen|phu-tho|bac-ninh)-2025");

    /** The part of that name in small letters. */
    public static ShippedParts of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** What is to be taken in. */
    public Consumer<RegistryFiles> files() {
        return switch (this) {
            case BASE -> ShippedFiles::base;
            case REGION -> ShippedParts::region;
            case ALL ->
                files -> {
                    ShippedFiles.base(files);
                    ShippedFiles.acts(files);
                };
        };
    }

    private static void region(RegistryFiles files) {
        files.take(RegistryFile.UNITS, "units.csv", lines("2025/units.csv"));
        files.take(RegistryFile.EVENTS, "events.csv", lines("2025/events.csv"));
    }

    /** The headings and the lines whose key is that of a merged province, of one of its bodies or of its act. */
    private static String lines(String name) {
        List<String> all = read(name).lines().toList();
        return all.getFirst() + "\n"
                + all.stream()
                        .skip(1)
                        .filter(line -> MERGED.matcher(line.split(",", 2)[0]).find())
                        .collect(Collectors.joining("\n"));
    }

    private static String read(String name) {
        try (InputStream in = RegistryFiles.class.getResourceAsStream("registry/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
