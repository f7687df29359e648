package vn.lotrinh.registry;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lotrinh.organization.ImportProblem;
import vn.lotrinh.organization.Registries;
import vn.lotrinh.organization.Registry;
import vn.lotrinh.organization.RegistryDesk;
import vn.lotrinh.organization.RegistryFiles.SentFile;

/** Where files are tried out and taken in: what is taken in is what was shown, or nothing. */
@Component
class ImportDesk {

    private static final int MOST_HELD = 8;

    private final Registries registries;
    private final RegistryDesk desk;
    private final Cache<UUID, Held> held = Caffeine.newBuilder()
            .maximumSize(MOST_HELD)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    ImportDesk(Registries registries, RegistryDesk desk) {
        this.registries = registries;
        this.desk = desk;
    }

    private record Held(String name, List<SentFile> files, UUID version, String actor) {}

    /**
     * What files would add.
     *
     * @param name the name of what was sent
     * @param taken what would be added, or what is wrong
     * @param before the registry as it is
     * @param token by which the files can be taken in
     */
    public record Tried(String name, RegistryDesk.Taken taken, Registry before, UUID token) {}

    /** What came of taking files in. */
    enum Outcome {
        /** They are taken in. */
        DONE,
        /** They are no longer held here; somebody has to send them again. */
        FORGOTTEN,
        /** The registry is not the one any more on which the preview stood. */
        OVERTAKEN
    }

    /** What files would add. Nothing is recorded; the files are held for an hour. */
    @Transactional
    public Tried preview(String name, List<SentFile> files, String actor) {
        RegistryDesk.Taken taken = desk.preview(into -> into.all(files), actor);
        UUID token = UUID.randomUUID();
        if (taken.problems().isEmpty()) {
            held.put(token, new Held(name, files, registries.version(), actor));
        }
        return new Tried(name, taken, registries.now(), token);
    }

    /** The same again for files that are held here, or nothing. */
    @Transactional
    public @Nullable Tried again(UUID token, String actor) {
        Held files = held.getIfPresent(token);
        return files == null || !files.actor().equals(actor) ? null : preview(files.name(), files.files(), actor);
    }

    /** Takes in what was shown. */
    @Transactional
    public Outcome take(UUID token, String actor) {
        Held files = held.getIfPresent(token);
        if (files == null || !files.actor().equals(actor)) {
            return Outcome.FORGOTTEN;
        }
        registries.draft(actor);
        if (!registries.version().equals(files.version())) {
            return Outcome.OVERTAKEN;
        }
        List<ImportProblem> problems = desk.take(into -> into.all(files.files()), files.name(), actor);
        if (!problems.isEmpty()) {
            throw new IllegalStateException("What was right is wrong: " + problems);
        }
        held.invalidate(token);
        return Outcome.DONE;
    }
}
