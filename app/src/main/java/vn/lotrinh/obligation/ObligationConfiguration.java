package vn.lotrinh.obligation;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ObligationSettings.class)
class ObligationConfiguration {

    /** The templates of stages: those shipped, or those of the installation. A bad file keeps the system from starting. */
    @Bean
    StageTemplates stageTemplates(ObligationSettings settings) {
        Path own = settings.stages();
        if (own == null) {
            return StageTemplates.shipped();
        }
        try (Reader file = Files.newBufferedReader(own)) {
            return StageTemplates.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(own.toString(), e);
        }
    }
}
