package vn.lotrinh.progress;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.directive.Refusal;

/**
 * A claim beside what the file itself says.
 *
 * @param verdict the whole
 * @param findings one for each field, in the order of the fields; none where the file can't be read
 * @param recognised whether the file's words come from character recognition, which misreads now and then
 * @param refusal why the file can't be read, or {@code null}
 */
public record CheckedClaim(
        Verdict verdict,
        List<Finding> findings,
        boolean recognised,
        @Nullable Refusal refusal) {

    /** Copies the list. */
    public CheckedClaim {
        findings = List.copyOf(findings);
    }

    /** What is said of a document. */
    public enum Field {
        /** The kind. */
        KIND,
        /** Number and symbol. */
        NUMBER,
        /** The issuing body. */
        ISSUER,
        /** The day of issue. */
        ISSUED_ON,
        /** Trích yếu. */
        TITLE
    }

    /** How a field of the claim stands to the file. */
    public enum Agreement {
        /** Both say the same. */
        AGREES,
        /** They say different things. */
        DIFFERS,
        /** The file says nothing of it. */
        NOT_FOUND,
        /** The claim says nothing of it. */
        NOT_CLAIMED
    }

    /** How the claim as a whole stands to the file. */
    public enum Verdict {
        /** Everything claimed stands in the file. */
        AGREES,
        /** Something claimed is not what the file says. */
        DIFFERS,
        /** Nothing differs, but of something claimed the file says nothing. */
        IN_PART,
        /** Nothing was claimed. */
        NOTHING_CLAIMED,
        /** The file can't be read. */
        UNREADABLE
    }

    /**
     * One field.
     *
     * @param field which
     * @param claimed what is claimed, a day as {@code 2022-08-01}, or {@code null}
     * @param found what the file says, in the same form; the kind as its code; or {@code null}
     * @param agreement how they stand to each other
     * @param place where the file says so, or {@code null}
     */
    public record Finding(
            Field field,
            @Nullable String claimed,
            @Nullable String found,
            Agreement agreement,
            @Nullable Place place) {

        /** Whether nobody claimed it, so that it is the file's word alone and differs from nothing. */
        @JsonIgnore
        public boolean isOfFileAlone() {
            return agreement == Agreement.NOT_CLAIMED && found != null;
        }
    }

    /**
     * Where something stands in a file.
     *
     * @param page the page from 1; 0 where the format has no pages
     * @param paragraph the paragraph of the whole text, from 1
     * @param words the words there
     */
    public record Place(int page, int paragraph, String words) {}

    /** The finding of a field; {@code null} where the file can't be read. */
    public @Nullable Finding of(Field field) {
        return findings.stream()
                .filter(finding -> finding.field() == field)
                .findFirst()
                .orElse(null);
    }

    /** The code of the refusal of the file for what it is, whatever is claimed of it, or empty. */
    String broken() {
        Refusal why = refusal;
        return why == null
                ? ""
                : switch (why.reason()) {
                    case DAMAGED, NOT_A_DOCUMENT, ZIP_BOMB, EXTERNAL_ENTITY -> "evidence.file";
                    case ENCRYPTED -> "evidence.file-locked";
                    default -> "";
                };
    }

    /** What somebody claims who takes number, day, issuer and title from the file, as far as it says them. */
    Claim ofFile() {
        String day = ofFile(Field.ISSUED_ON);
        return new Claim(
                ofFile(Field.KIND),
                ofFile(Field.NUMBER),
                ofFile(Field.ISSUER),
                day == null ? null : LocalDate.parse(day),
                ofFile(Field.TITLE));
    }

    private @Nullable String ofFile(Field field) {
        Finding finding = of(field);
        return finding != null && isTaken(finding) ? finding.found() : null;
    }

    private static boolean isTaken(Finding finding) {
        return finding.agreement() == Agreement.DIFFERS || finding.isOfFileAlone() && finding.field() != Field.KIND;
    }

    /** The same file beside the claim that was taken from it. */
    CheckedClaim agreed() {
        return of(
                findings.stream()
                        .map(one -> isTaken(one)
                                ? new Finding(one.field(), one.found(), one.found(), Agreement.AGREES, one.place())
                                : one)
                        .toList(),
                recognised);
    }

    /** The claim, with what it leaves open read from the file. */
    public Claim filled(Claim claim) {
        String day = found(Field.ISSUED_ON);
        return claim.or(new Claim(
                found(Field.KIND),
                found(Field.NUMBER),
                found(Field.ISSUER),
                day == null ? null : LocalDate.parse(day),
                found(Field.TITLE)));
    }

    private @Nullable String found(Field field) {
        Finding finding = of(field);
        return finding == null ? null : finding.found();
    }

    /** A file that can't be read, which proves nothing and contradicts nothing. */
    static CheckedClaim unreadable(Refusal refusal) {
        return new CheckedClaim(Verdict.UNREADABLE, List.of(), false, refusal);
    }

    static CheckedClaim of(List<Finding> findings, boolean recognised) {
        return new CheckedClaim(verdict(findings), findings, recognised, null);
    }

    private static Verdict verdict(List<Finding> findings) {
        List<Agreement> claimed = findings.stream()
                .map(Finding::agreement)
                .filter(agreement -> agreement != Agreement.NOT_CLAIMED)
                .toList();
        if (claimed.isEmpty()) {
            return Verdict.NOTHING_CLAIMED;
        }
        if (claimed.contains(Agreement.DIFFERS)) {
            return Verdict.DIFFERS;
        }
        return claimed.contains(Agreement.NOT_FOUND) ? Verdict.IN_PART : Verdict.AGREES;
    }
}
