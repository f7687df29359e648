package vn.lotrinh.organization;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lotrinh.ledger.Change;
import vn.lotrinh.ledger.Ledger;

/**
 * Takes in the units and acts that the product ships, first of all, at the first start of an edition of them: what an
 * earlier edition has taken in is left as it is.
 */
@Component
@Order(ShippedRegistry.FIRST)
@ConditionalOnProperty(name = "lotrinh.registry", havingValue = "true", matchIfMissing = true)
class ShippedRegistry implements ApplicationRunner {

    static final int FIRST = -100;

    private final RegistryDesk desk;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    ShippedRegistry(RegistryDesk desk, Ledger ledger, TransactionTemplate transaction) {
        this.desk = desk;
        this.ledger = ledger;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        String ground = "lotrinh " + ShippedFiles.edition();
        if (ledger.about(RegistryDesk.REGISTRY).stream().noneMatch(record -> ground.equals(record.ground()))) {
            transaction.executeWithoutResult(_ -> take(ground));
        }
    }

    private void take(String ground) {
        var problems = desk.take(
                files -> {
                    ShippedFiles.base(files);
                    ShippedFiles.acts(files);
                },
                ground,
                Change.SYSTEM);
        if (!problems.isEmpty()) {
            throw new IllegalStateException("The shipped registry is wrong: " + problems);
        }
    }
}
