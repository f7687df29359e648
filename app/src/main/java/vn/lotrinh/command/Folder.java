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

/**
 * The folder into which readings are written, a file each. A file appears whole or not at all.
 *
 * @param folder where
 * @param names the name for each input, without extension
 */
record Folder(Path folder, Map<Input, String> names) {

    /**
     * Prepares the folder. Inputs that differ only in their ending keep it, and of inputs with one name the later are
     * numbered.
     *
     * @throws IOException if the folder can't be made
     */
    static Folder prepare(Path folder, List<Input> inputs) throws IOException {
        Files.createDirectories(folder);
        Map<String, Integer> stems = new HashMap<>();
        inputs.forEach(input -> stems.merge(key(input.stem()), 1, Integer::sum));
        Map<Input, String> names = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (Input input : inputs) {
            String wanted = stems.getOrDefault(key(input.stem()), 0) == 1 ? input.stem() : input.name();
            String name = wanted;
            for (int i = 2; !taken.add(key(name)); i++) {
                name = wanted + "-" + i;
            }
            names.put(input, name);
        }
        return new Folder(folder, names);
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** @throws IOException if the file can't be written */
    void write(Input input, String extension, String content) throws IOException {
        Path file = folder.resolve(names.getOrDefault(input, input.stem()) + "." + extension);
        Path part = Files.createTempFile(folder, ".lotrinh-", ".part");
        try {
            Files.write(part, content.getBytes(StandardCharsets.UTF_8));
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
