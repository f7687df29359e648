package vn.lotrinh.organization;

import java.util.ArrayList;
import java.util.List;
import vn.lotrinh.organization.ImportProblem.What;

/**
 * Takes files of units, collectives and events into a draft. What was recorded before is not recorded again; so the same
 * files can be taken in any number of times, and what people have corrected since stays corrected.
 */
public final class RegistryFiles {

    /**
     * A file that somebody sends.
     *
     * @param name its name
     * @param content its text
     */
    public record SentFile(String name, String content) {}

    private final UnitRows units;
    private final StatementRows statements;
    private final EventRows events;
    private final List<ImportProblem> problems = new ArrayList<>();

    /** Takes into a draft that stands on given facts. */
    RegistryFiles(Facts base, Draft draft) {
        Telling telling = new Telling(base, draft);
        this.units = new UnitRows(telling);
        this.statements = new StatementRows(base, draft, telling);
        this.events = new EventRows(base, draft, telling);
    }

    /** Takes in files whatever their order; each is known by its headings. */
    public void all(List<SentFile> files) {
        for (SentFile file : files) {
            if (RegistryFile.of(file.content()).isEmpty()) {
                problems.add(new ImportProblem(
                        file.name(), 1, What.NOT_RECOGNISED, String.join(", ", Sheet.headings(file.content()))));
            }
        }
        for (RegistryFile kind : RegistryFile.values()) {
            files.stream()
                    .filter(file ->
                            RegistryFile.of(file.content()).filter(kind::equals).isPresent())
                    .forEach(file -> take(kind, file.name(), file.content()));
        }
    }

    /** Takes in a file of a kind. */
    void take(RegistryFile kind, String name, String content) {
        Sheet sheet = kind.sheet(name, content);
        switch (kind) {
            case UNITS -> units.units(sheet);
            case COLLECTIVES -> units.collectives(sheet);
            case MEMBERS -> units.members(sheet);
            case STATEMENTS -> statements.statements(sheet);
            case WITHDRAWALS -> statements.withdrawals(sheet);
            case EVENTS -> events.events(sheet);
        }
        problems.addAll(sheet.problems());
    }

    /** What was wrong so far. */
    List<ImportProblem> problems() {
        return List.copyOf(problems);
    }

    /** @throws IllegalStateException if anything was wrong */
    void mustBeRight() {
        if (!problems.isEmpty()) {
            throw new IllegalStateException("The shipped registry is wrong: " + problems);
        }
    }
}
