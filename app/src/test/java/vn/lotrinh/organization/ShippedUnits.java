package vn.lotrinh.organization;

import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes in what the product ships, in parts, so that a test can stand between them. */
public final class ShippedUnits {

    private final RegistryDesk desk;
    private final TransactionTemplate transaction;

    /** Works by that desk. */
    public ShippedUnits(RegistryDesk desk, TransactionTemplate transaction) {
        this.desk = desk;
        this.transaction = transaction;
    }

    /** The units as they were before the acts of 2025. */
    public void takeBase() {
        take(ShippedFiles::base);
    }

    /** The acts of 2025. */
    public void takeActs() {
        take(ShippedFiles::acts);
    }

    private void take(Consumer<RegistryFiles> files) {
        transaction.executeWithoutResult(_ -> {
            var problems = desk.take(files, "test", "system");
            if (!problems.isEmpty()) {
                throw new IllegalStateException(problems.toString());
            }
        });
    }
}
