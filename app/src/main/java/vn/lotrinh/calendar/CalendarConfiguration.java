package vn.lotrinh.calendar;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReportSettings.class)
class CalendarConfiguration {

    @Bean
    @ConditionalOnMissingBean
    BusinessClock businessClock() {
        return new BusinessClock();
    }

    /** The windows of report periods: those shipped, or those of the installation. A bad file keeps the system from starting. */
    @Bean
    ReportWindows reportWindows(ReportSettings settings) {
        Path own = settings.windows();
        if (own == null) {
            return ReportWindows.shipped();
        }
        try (Reader file = Files.newBufferedReader(own)) {
            return ReportWindows.read(file, WorkingDays.shipped());
        } catch (IOException e) {
            throw new UncheckedIOException(own.toString(), e);
        }
    }
}
