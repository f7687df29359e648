package vn.lotrinh.obligation;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation may set about what is owed.
 *
 * @param jointLeads who is accountable where a directive names several units as leading: {@code first}, with the others leading
 *     together with it, or {@code each}
 * @param stages a file of stage templates in the form of the shipped {@code stages.csv}, in place of it
 */
@ConfigurationProperties("lotrinh.obligations")
record ObligationSettings(
        @DefaultValue("first") Expansion.JointLeads jointLeads,
        @Nullable Path stages) {}
