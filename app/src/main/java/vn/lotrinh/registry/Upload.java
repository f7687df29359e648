package vn.lotrinh.registry;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import vn.lotrinh.organization.RegistryExport;
import vn.lotrinh.organization.RegistryFiles.SentFile;

/** A file that somebody sent to be taken into the registry: CSV, JSON, or a zip of CSV files. */
final class Upload {

    /** So large may a file be, and so large all files of a zip together. */
    static final int LARGEST = 16 << 20;

    private static final int MOST_FILES = 20;
    private static final int MOST_LINES = 100_000;

    private Upload() {}

    /** What was found in it. */
    sealed interface Opened {
        /** Tables. */
        record Tables(List<SentFile> files) implements Opened {}

        /** Nothing that can be taken in; the key of the sentence that says why. */
        record Unreadable(String sentence) implements Opened {}
    }

    /** Opens a file. */
    static Opened open(String name, byte[] bytes) {
        if (bytes.length == 0) {
            return new Opened.Unreadable("import.unreadable.empty");
        }
        if (bytes.length > LARGEST) {
            return new Opened.Unreadable("import.unreadable.large");
        }
        if (bytes[0] == 'P' && bytes.length > 1 && bytes[1] == 'K') {
            return zip(bytes);
        }
        Optional<String> text = text(bytes);
        if (text.isEmpty()) {
            return new Opened.Unreadable("import.unreadable.encoding");
        }
        String words = text.get();
        if (words.stripLeading().startsWith("{")
                || name.toLowerCase(Locale.ROOT).endsWith(".json")) {
            return RegistryExport.read(words)
                    .<Opened>map(Opened.Tables::new)
                    .orElseGet(() -> new Opened.Unreadable("import.unreadable.json"));
        }
        return checked(List.of(new SentFile(name, words)));
    }

    private static Opened checked(List<SentFile> files) {
        long lines = files.stream()
                .mapToLong(file -> file.content().chars().filter(c -> c == '\n').count())
                .sum();
        return lines > MOST_LINES ? new Opened.Unreadable("import.unreadable.large") : new Opened.Tables(files);
    }

    private static Opened zip(byte[] bytes) {
        List<SentFile> files = new ArrayList<>();
        int left = LARGEST;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            ZipEntry entry;
            int entries = 0;
            while ((entry = zip.getNextEntry()) != null) {
                if (++entries > MOST_FILES) {
                    return new Opened.Unreadable("import.unreadable.zip");
                }
                if (entry.isDirectory()
                        || !entry.getName().toLowerCase(Locale.ROOT).endsWith(".csv")) {
                    continue;
                }
                byte[] content = zip.readNBytes(left + 1);
                left -= content.length;
                if (left < 0) {
                    return new Opened.Unreadable("import.unreadable.large");
                }
                Optional<String> text = text(content);
                if (text.isEmpty()) {
                    return new Opened.Unreadable("import.unreadable.encoding");
                }
                files.add(new SentFile(entry.getName(), text.get()));
            }
        } catch (IOException | IllegalArgumentException _) {
            return new Opened.Unreadable("import.unreadable.zip");
        }
        return files.isEmpty() ? new Opened.Unreadable("import.unreadable.zip") : checked(files);
    }

    /** The text of bytes in UTF-8; nothing where they are in another form, or no text. */
    private static Optional<String> text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.indexOf('\0') >= 0 ? Optional.empty() : Optional.of(text);
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }
}
