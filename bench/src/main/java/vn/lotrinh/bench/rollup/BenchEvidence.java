package vn.lotrinh.bench.rollup;

import java.time.LocalDate;
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
import vn.lotrinh.obligation.Fact;
import vn.lotrinh.obligation.Histories;

/** Accepts evidence of an obligation as a review does, and says how many milliseconds that took with the commit. */
@RestController
@ConditionalOnProperty(BenchEvidence.PROPERTY)
class BenchEvidence {

    static final String PROPERTY = "bench.evidence";

    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    private final Histories histories;
    private final TransactionTemplate transaction;

    BenchEvidence(Histories histories, TransactionTemplate transaction) {
        this.histories = histories;
        this.transaction = transaction;
    }

    @GetMapping("/bench/evidence/{obligation}")
    String accept(@PathVariable long obligation) {
        long begun = System.nanoTime();
        transaction.executeWithoutResult(_ -> {
            histories.lock(obligation);
            histories.add(
                    obligation, new Fact.Accepted(DAY, obligation), new Histories.Ground("bench", "Measured", null));
        });
        return Double.toString((System.nanoTime() - begun) / 1e6);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(PROPERTY)
    static class Open {
        @Bean
        @Order(0)
        SecurityFilterChain evidenceForTheBench(HttpSecurity http) {
            return Doors.open(http, "/bench/evidence/*");
        }
    }
}
