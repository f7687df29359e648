package vn.lotrinh.obligation;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The templates of stages, each for a kind of product and a time; for no day are there two of one kind. */
public final class StageTemplates {

    private final List<StageTemplate> all;

    StageTemplates(List<StageTemplate> all) {
        this.all = List.copyOf(all);
    }

    /** Those that ship with the system. */
    public static StageTemplates shipped() {
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(StageTemplates.class.getResourceAsStream("stages.csv")),
                StandardCharsets.UTF_8)) {
            return read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Those of a file in the form of the shipped one, in place of the shipped ones.
     *
     * @throws StagesRefused if the file is not as it must be; it says what is wrong on which line
     * @throws UncheckedIOException if the file can't be read
     */
    public static StageTemplates read(Reader file) {
        return new StageFile(file).templates();
    }

    /** That of a kind of product on a day; empty where there is none. */
    public Optional<StageTemplate> of(ProductKind kind, LocalDate day) {
        return all.stream()
                .filter(template -> template.kind() == kind && template.holdsOn(day))
                .findFirst();
    }

    /** All of them, as in the file. */
    public List<StageTemplate> all() {
        return all;
    }
}
