package vn.lotrinh.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final Totp TOTP =
            new Totp(Base32.encode("12345678901234567890".getBytes(StandardCharsets.US_ASCII)));

    /** RFC 6238, appendix B, the last six of the eight digits. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void givesTheCodesOfTheStandard(long second, String code) {
        assertThat(TOTP.code(second / 30)).isEqualTo(code);
    }

    @Test
    void acceptsTheStepsBesideThisOneAndNoOthers() {
        Instant now = Instant.ofEpochSecond(3000);
        for (long step = 95; step <= 105; step++) {
            boolean near = Math.abs(step - 100) <= 1;
            assertThat(TOTP.step(TOTP.code(step), now, 0))
                    .isEqualTo(near ? OptionalLong.of(step) : OptionalLong.empty());
        }
    }

    @Test
    void acceptsNoStepUpToTheLastOneUsed() {
        Instant now = Instant.ofEpochSecond(3000);
        assertThat(TOTP.step(TOTP.code(100), now, 100)).isEmpty();
        assertThat(TOTP.step(TOTP.code(99), now, 100)).isEmpty();
        assertThat(TOTP.step(TOTP.code(101), now, 100)).hasValue(101);
    }

    @Test
    void namesItselfToTelephones() {
        assertThat(TOTP.address("Lộ Trình", "hoa@x.vn"))
                .isEqualTo("otpauth://totp/L%E1%BB%99%20Tr%C3%ACnh:hoa%40x.vn?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                        + "&issuer=L%E1%BB%99%20Tr%C3%ACnh&algorithm=SHA1&digits=6&period=30");
    }

    @Test
    void drawsAnotherSecretEachTime() {
        assertThat(Totp.fresh().secret()).hasSize(32).isNotEqualTo(Totp.fresh().secret());
    }

    @Property
    void base32GivesBackWhatItGot(@ForAll byte[] bytes) {
        assertThat(HexFormat.of().formatHex(Base32.decode(Base32.encode(bytes))))
                .isEqualTo(HexFormat.of().formatHex(bytes));
    }
}
