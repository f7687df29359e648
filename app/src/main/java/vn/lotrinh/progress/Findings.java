package vn.lotrinh.progress;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was found in an attached file, beside what is said of it. It is kept with the evidence, so that what the reviewer saw can
 * always be seen again.
 *
 * @param unreadable the stable code of why the file could not be read, or {@code null}
 * @param fields what the file says of itself beside what is said of it
 * @param signatures the signatures on it
 * @param checked whether there were lists against which signatures were checked
 */
public record Findings(@Nullable String unreadable, List<Field> fields, List<Signed> signatures, boolean checked) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String DIFFERS = "differs";

    /** Copies the lists. */
    public Findings {
        fields = List.copyOf(fields);
        signatures = List.copyOf(signatures);
    }

    /**
     * One thing that the file says of itself.
     *
     * @param field {@code number}, {@code issued-on}, {@code issuer}, {@code kind}, {@code title}
     * @param claimed what is said of it, or {@code null}
     * @param found what the file says, or {@code null}
     * @param agreement {@code agrees}, {@code differs}, {@code not-found}, {@code not-claimed}
     */
    public record Field(
            String field,
            @Nullable String claimed,
            @Nullable String found,
            String agreement) {}

    /**
     * A signature.
     *
     * @param signer who signed, or {@code null} where the signature does not say
     * @param organisation of which organisation, or {@code null}
     * @param at when, in words of ISO 8601, or {@code null}
     * @param intact whether what was signed is unchanged
     * @param whole whether it covers the whole file, and nothing was appended
     * @param trustedBy the list by which it is trusted, or {@code null}
     * @param reason the stable code of what is to be said of it
     */
    public record Signed(
            @Nullable String signer,
            @Nullable String organisation,
            @Nullable String at,
            boolean intact,
            boolean whole,
            @Nullable String trustedBy,
            String reason) {}

    /** As it is kept. */
    public String json() {
        return JSON.writeValueAsString(this);
    }

    /** What was kept, or {@code null} where there is no file. */
    public static @Nullable Findings of(@Nullable String json) {
        return json == null ? null : JSON.readValue(json, Findings.class);
    }

    /** The fields in which the file says something else. */
    public List<String> differing() {
        return fields.stream()
                .filter(field -> field.agreement().equals(DIFFERS))
                .map(Field::field)
                .toList();
    }

    /** What the file says instead, to be named in a sentence. */
    String contradictions() {
        return fields.stream()
                .filter(field -> field.agreement().equals(DIFFERS))
                .map(field -> field.claimed() + " ≠ " + field.found())
                .collect(Collectors.joining("; "));
    }
}
