package vn.lotrinh.organization;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lotrinh.ledger.Change;

/**
 * Takes in the units and acts that the product ships, first of all, at every start: what an earlier start or version has
 * taken in is left as it is.
 */
@Component
@Order(ShippedRegistry.FIRST)
@ConditionalOnProperty(name = "lotrinh.registry", havingValue = "true", matchIfMissing = true)
class ShippedRegistry implements ApplicationRunner {

    static final int FIRST = -100;

    private final RegistryDesk desk;
    private final TransactionTemplate transaction;

    ShippedRegistry(RegistryDesk desk, TransactionTemplate transaction) {
        this.desk = desk;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        take(RegistryFiles::shippedBase);
        take(RegistryFiles::shippedActs);
    }

    private void take(java.util.function.Consumer<RegistryFiles> files) {
        transaction.executeWithoutResult(_ -> {
            var problems = desk.take(files, "lotrinh", Change.SYSTEM);
            if (!problems.isEmpty()) {
                throw new IllegalStateException("The shipped registry is wrong: " + problems);
            }
        });
    }
}
