package vn.lotrinh.calendar;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What an installation may set about report periods.
 *
 * @param windows a file of windows in the form of the shipped {@code report-windows.csv}, in place of it
 */
@ConfigurationProperties("lotrinh.reports")
record ReportSettings(@Nullable Path windows) {}
