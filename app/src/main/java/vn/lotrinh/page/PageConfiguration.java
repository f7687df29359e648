package vn.lotrinh.page;

import java.nio.charset.StandardCharsets;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;

@Configuration(proxyBeanMethods = false)
class PageConfiguration {

    /** One message file a module; Vietnamese is the file without a suffix. */
    private static final String[] FILES = {
        "page",
        "access",
        "directive",
        "obligation",
        "progress",
        "organization",
        "overview",
        "ledger",
        "registry",
        "cascade"
    };

    @Bean
    static MessageSource messageSource() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        for (String file : FILES) {
            messages.addBasenames("vn.lotrinh." + file + ".texts");
        }
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        return messages;
    }
}
