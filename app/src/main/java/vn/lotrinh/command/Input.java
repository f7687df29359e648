package vn.lotrinh.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A file to read.
 *
 * @param path where it is
 * @param shown how it is named to the person
 */
record Input(Path path, String shown) {

    /** Endings that no document has; files with any other name are told by their content. */
    private static final Set<String> NOT_DOCUMENTS = Set.of("json", "jsonl", "tsv", "csv", "py", "sh", "bin");

    /** A file as a person sees it: control characters of its name neither break a line nor steer a terminal. */
    static Input of(Path path) {
        return new Input(path, path.toString().replaceAll("\\p{Cntrl}", "\uFFFD"));
    }

    /** The file's name without its last ending. */
    String stem() {
        String name = name();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    String name() {
        Path name = path.getFileName();
        return name == null ? shown : name.toString();
    }

    /**
     * The files named, and those in the folders named, in the order of their names.
     *
     * @throws UnreadableFolder if a folder can't be listed
     */
    static List<Input> of(List<Path> named) {
        List<Input> inputs = new ArrayList<>();
        for (Path path : named) {
            if (Files.isDirectory(path)) {
                inputs.addAll(in(path));
            } else {
                inputs.add(of(path));
            }
        }
        return inputs;
    }

    private static List<Input> in(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> mayBeDocument(folder.relativize(file)))
                    .sorted()
                    .map(Input::of)
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new UnreadableFolder(folder, e);
        }
    }

    private static boolean mayBeDocument(Path relative) {
        for (Path part : relative) {
            if (part.toString().startsWith(".")) {
                return false;
            }
        }
        String name = relative.getFileName().toString().toLowerCase(Locale.ROOT);
        return !name.startsWith("readme") && !NOT_DOCUMENTS.contains(name.substring(name.lastIndexOf('.') + 1));
    }
}
