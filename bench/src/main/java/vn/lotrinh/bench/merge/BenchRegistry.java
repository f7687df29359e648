package vn.lotrinh.bench.merge;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.lotrinh.bench.Doors;
import vn.lotrinh.organization.ImportProblem;
import vn.lotrinh.organization.RegistryDesk;
import vn.lotrinh.organization.ShippedParts;

/** Takes in a part of what the product ships, and says how many milliseconds that took with the commit. */
@RestController
@ConditionalOnProperty(BenchRegistry.PROPERTY)
class BenchRegistry {

    static final String PROPERTY = "bench.registry";

    private final RegistryDesk desk;
    private final TransactionTemplate transaction;

    BenchRegistry(RegistryDesk desk, TransactionTemplate transaction) {
        this.desk = desk;
        this.transaction = transaction;
    }

    @GetMapping("/bench/registry/{part}")
    String take(@PathVariable String part) {
        long begun = System.nanoTime();
        List<ImportProblem> problems =
                transaction.execute(_ -> desk.take(ShippedParts.of(part).files(), "bench", "system"));
        if (problems == null || !problems.isEmpty()) {
            throw new IllegalStateException(String.valueOf(problems));
        }
        return Long.toString((System.nanoTime() - begun) / 1_000_000);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(PROPERTY)
    static class Open {
        @Bean
        @Order(0)
        SecurityFilterChain registryForTheBench(HttpSecurity http) {
            return Doors.open(http, "/bench/registry/*");
        }
    }
}
