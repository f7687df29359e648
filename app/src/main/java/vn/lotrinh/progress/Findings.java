package vn.lotrinh.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was found in an attached file. It is kept with the evidence, so that what the reviewer saw can always be seen again.
 *
 * @param claim what the file says of itself beside what is said of it
 * @param signatures the signatures on it
 */
public record Findings(CheckedClaim claim, CheckedSignatures signatures) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** As it is kept. */
    String json() {
        return JSON.writeValueAsString(this);
    }

    /** What was kept, or {@code null} where there is no file. */
    public static @Nullable Findings of(@Nullable String json) {
        return json == null ? null : JSON.readValue(json, Findings.class);
    }

    /** The fields in which the file says something else. */
    public List<CheckedClaim.Finding> differing() {
        return claim.findings().stream()
                .filter(finding -> finding.agreement() == CheckedClaim.Agreement.DIFFERS)
                .toList();
    }

    /** Whether a day is the one that was claimed as the day of issue. */
    boolean claimed(LocalDate day) {
        CheckedClaim.Finding finding = claim.of(CheckedClaim.Field.ISSUED_ON);
        return finding != null && day.toString().equals(finding.claimed());
    }

    /** What is said and what the file says instead, to be named in a sentence. */
    String contradictions() {
        return differing().stream()
                .map(finding -> finding.claimed() + " ≠ " + finding.found())
                .collect(Collectors.joining("; "));
    }
}
