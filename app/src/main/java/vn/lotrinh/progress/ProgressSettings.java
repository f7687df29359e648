package vn.lotrinh.progress;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation may set about reports and extensions. No act that could be read sets these (DOMAIN §1.1, §1.2).
 *
 * @param lateExtension what becomes of an extension that is asked for after the last day has passed
 * @param soon how many days before its last day an obligation counts as falling due soon
 * @param lastMinute how many days before a last day its extension is marked as one of the last minute
 */
@ConfigurationProperties("lotrinh.progress")
record ProgressSettings(
        @DefaultValue("refuse") LateExtension lateExtension,
        @DefaultValue("30") int soon,
        @DefaultValue("7") int lastMinute) {

    /** What becomes of an extension that is asked for too late. */
    enum LateExtension {
        /** It is refused. */
        REFUSE,
        /** It is taken, and marked. */
        MARK
    }
}
