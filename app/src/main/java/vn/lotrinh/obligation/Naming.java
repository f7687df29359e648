package vn.lotrinh.obligation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lotrinh.organization.Registries;
import vn.lotrinh.organization.RegistryDesk;

/** Whom the words of a directive name. */
@Component
class Naming {

    private final Registries registries;
    private final RegistryDesk desk;

    Naming(Registries registries, RegistryDesk desk) {
        this.registries = registries;
        this.desk = desk;
    }

    /** The entries of the registry that words name; a name that nobody is known to bear becomes one. */
    List<Long> parties(String words, LocalDate on, @Nullable String issuer, String actor) {
        return registries.now().all().stream()
                .filter(life -> life.name(on).equalsIgnoreCase(words.strip()))
                .map(life -> List.of(life.id()))
                .findFirst()
                .orElseGet(() -> List.of(desk.unknown(words, null, actor)));
    }
}
