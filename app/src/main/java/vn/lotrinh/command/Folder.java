package vn.lotrinh.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The folder into which readings are written, a file each. A file appears whole or not at all, and none takes the place
 * of a file that is read.
 *
 * @param folder where
 * @param names the file name for each input
 */
record Folder(Path folder, Map<Input, String> names) {

    /**
     * Prepares the folder. Inputs that differ only in their ending keep it, and of inputs with one name the later are
     * numbered.
     *
     * @throws IOException if the folder can't be made
     */
    static Folder prepare(Path folder, List<Input> inputs, String extension) throws IOException {
        Files.createDirectories(folder);
        Map<String, Integer> stems = new HashMap<>();
        inputs.forEach(input -> stems.merge(key(input.stem()), 1, Integer::sum));
        Map<Input, String> names = new HashMap<>();
        Set<String> taken = inputsIn(folder, inputs);
        for (Input input : inputs) {
            boolean alone = stems.getOrDefault(key(input.stem()), 0) == 1;
            names.put(input, name(input, alone, extension, taken));
        }
        return new Folder(folder, names);
    }

    private static String name(Input input, boolean alone, String extension, Set<String> taken) {
        String name = input.stem() + "." + extension;
        if (alone && taken.add(key(name))) {
            return name;
        }
        name = input.name() + "." + extension;
        for (int i = 2; !taken.add(key(name)); i++) {
            name = input.name() + "-" + i + "." + extension;
        }
        return name;
    }

    private static Set<String> inputsIn(Path folder, List<Input> inputs) {
        Path there = folder.toAbsolutePath().normalize();
        Set<String> names = new HashSet<>();
        for (Input input : inputs) {
            Path parent = input.path().toAbsolutePath().normalize().getParent();
            if (parent != null && same(there, parent)) {
                names.add(key(input.name()));
            }
        }
        return names;
    }

    private static boolean same(Path folder, Path other) {
        try {
            return Files.isSameFile(folder, other);
        } catch (IOException _) {
            return false;
        }
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** @throws IOException if the file can't be written */
    void write(Input input, String content) throws IOException {
        Path file = folder.resolve(names.getOrDefault(input, input.name()));
        Path part = folder.resolve(".lotrinh-" + UUID.randomUUID() + ".part");
        try {
            Files.write(part, content.getBytes(StandardCharsets.UTF_8));
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
