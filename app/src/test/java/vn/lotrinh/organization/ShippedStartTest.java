package vn.lotrinh.organization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import vn.lotrinh.TestSystem;
import vn.lotrinh.ledger.Ledger;

@TestSystem
class ShippedStartTest {

    @Autowired
    private ShippedRegistry shipped;

    @Autowired
    private Registries registries;

    @Autowired
    private Ledger ledger;

    @Test
    void takesInWhatIsShippedAtTheFirstStartAndNothingAtTheNext() {
        shipped.run(new DefaultApplicationArguments());
        var version = registries.version();
        long records = ledger.version();
        assertThat(registries.now().find("lao-cai-2025")).isPresent();
        shipped.run(new DefaultApplicationArguments());
        assertThat(registries.version()).isEqualTo(version);
        assertThat(ledger.version()).isEqualTo(records);
    }
}
