package vn.lotrinh.bench.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillTest {

    @Test
    void nothingAcknowledgedIsLostAndNothingIsHalfDoneAfterKills(@TempDir Path folder) throws Exception {
        assertThat(new KillBench(folder.resolve("data")).run(3)).isZero();
    }
}
