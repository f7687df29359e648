package vn.lotrinh.progress;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.security.auth.x500.X500Principal;
import org.jspecify.annotations.Nullable;
import vn.lotrinh.calendar.BusinessClock;

/**
 * A list of certificates whose holders are trusted to name signers.
 *
 * @param name its name: that of its file without the ending
 * @param place its file
 * @param operator who keeps it, where the file says so, or {@code null}
 * @param nextUpdate the day by which its next edition comes, where the file says so, or {@code null}
 * @param entries its certificates
 * @param leftOut how many services the file names that do not count: of another kind, or not granted
 */
public record TrustList(
        String name,
        String place,
        @Nullable String operator,
        @Nullable LocalDate nextUpdate,
        List<Entry> entries,
        int leftOut) {

    /** Copies the list. */
    public TrustList {
        entries = List.copyOf(entries);
    }

    /** Whether its next edition should be there by a day. */
    public boolean isOutdated(LocalDate day) {
        return nextUpdate != null && nextUpdate.isBefore(day);
    }

    /**
     * A certificate.
     *
     * @param certificate the certificate
     * @param provider who offers the service that it stands for, or {@code null}
     * @param service the service, or {@code null}
     */
    public record Entry(
            X509Certificate certificate,
            @Nullable String provider,
            @Nullable String service) {

        private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}]");

        /** Names of attributes that Java knows by number only. */
        private static final Map<String, String> NAMES = Map.of(
                "2.5.4.97", "organizationIdentifier", "2.5.4.5", "serialNumber", "1.2.840.113549.1.9.1", "email");

        /** Whose it is. */
        public String subject() {
            return words(certificate.getSubjectX500Principal());
        }

        /** Who issued it. */
        public String issuer() {
            return words(certificate.getIssuerX500Principal());
        }

        /** The first day on which it is valid. */
        public LocalDate from() {
            return day(certificate.getNotBefore().toInstant());
        }

        /** The last day on which it is valid. */
        public LocalDate until() {
            return day(certificate.getNotAfter().toInstant());
        }

        /** Whether it is not valid any more on a day. */
        public boolean isExpired(LocalDate day) {
            return until().isBefore(day);
        }

        /** Whether it is not valid yet on a day. */
        public boolean isEarly(LocalDate day) {
            return from().isAfter(day);
        }

        private static LocalDate day(Instant moment) {
            return moment.atZone(BusinessClock.ZONE).toLocalDate();
        }

        private static String words(X500Principal holder) {
            return UNSEEN.matcher(holder.getName(X500Principal.RFC1779, NAMES)).replaceAll("");
        }
    }
}
