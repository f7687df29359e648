package vn.lotrinh;

import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.modulith.Modulithic;

/** The running system: a modular monolith behind one port. */
@SpringBootApplication
@Modulithic(
        systemName = "Lộ Trình",
        sharedModules = {"page", "calendar"})
public class Server {

    /**
     * Starts the system and returns once it serves pages.
     *
     * @param settings properties of this start: port, database, data folder
     */
    public static ConfigurableApplicationContext start(Map<String, Object> settings) {
        SpringApplication application = new SpringApplication(Server.class);
        application.setMainApplicationClass(Server.class);
        application.setLogStartupInfo(false);
        application.setBannerMode(Banner.Mode.OFF);
        application.setRegisterShutdownHook(false);
        application.setDefaultProperties(settings);
        return application.run();
    }
}
