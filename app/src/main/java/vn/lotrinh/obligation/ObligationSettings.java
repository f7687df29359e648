package vn.lotrinh.obligation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation may set about what is owed.
 *
 * @param jointLeads who is accountable where a directive names several units as leading: {@code first}, with the others leading
 *     together with it, or {@code each}
 */
@ConfigurationProperties("lotrinh.obligations")
record ObligationSettings(@DefaultValue("first") Expansion.JointLeads jointLeads) {}
