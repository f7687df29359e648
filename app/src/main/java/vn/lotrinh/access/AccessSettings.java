package vn.lotrinh.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation may set about signing in.
 *
 * @param idle how long a session lives without a request
 * @param longest how long a session lives at most
 * @param lockAfter after how many failures in a row an account is locked
 * @param lockFor how long the first time; each further lock lasts twice as long
 * @param lockAtMost the longest lock
 * @param addressFailures after how many failures an address has to wait, whatever the accounts
 * @param addressWindow within what time these failures are counted
 * @param invitation how long an invitation can be used
 */
@ConfigurationProperties("lotrinh.access")
record AccessSettings(
        @DefaultValue("8h") Duration idle,
        @DefaultValue("14d") Duration longest,
        @DefaultValue("5") int lockAfter,
        @DefaultValue("15m") Duration lockFor,
        @DefaultValue("24h") Duration lockAtMost,
        @DefaultValue("50") int addressFailures,
        @DefaultValue("15m") Duration addressWindow,
        @DefaultValue("7d") Duration invitation) {}
