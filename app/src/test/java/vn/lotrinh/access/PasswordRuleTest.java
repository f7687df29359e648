package vn.lotrinh.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lotrinh.access.PasswordRule.Refusal;

class PasswordRuleTest {

    @Test
    void allowsASentence() {
        assertThat(PasswordRule.refusal("ngựa đúng pin kẹp giấy", "hoa")).isEmpty();
    }

    @Test
    void refusesElevenCharactersAndAllowsTwelve() {
        assertThat(PasswordRule.refusal("abcdefghijx", "hoa")).contains(Refusal.TOO_SHORT);
        assertThat(PasswordRule.refusal("abcdefghijxy", "hoa")).isEmpty();
    }

    @Test
    void refusesTheLogin() {
        assertThat(PasswordRule.refusal("Hoa.Nguyen@x.gov.vn", "hoa.nguyen@x.gov.vn"))
                .contains(Refusal.IS_LOGIN);
    }

    @Test
    void refusesWhatNobodyCouldType() {
        assertThat(PasswordRule.refusal("ab cd".repeat(100), "hoa")).contains(Refusal.TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "matkhau123456",
                "MatKhau123456",
                "password1234",
                "vietnam@123456",
                "aaaaaaaaaaaa",
                "121212121212"
            })
    void refusesWhatEverybodyGuesses(String password) {
        assertThat(PasswordRule.refusal(password, "hoa")).contains(Refusal.IS_COMMON);
    }

    @Test
    void refusesWhatIsNotTypedTheSameTwice() {
        assertThat(PasswordRule.refusal("ngựa đúng pin", "ngựa đúng pim", "hoa"))
                .contains(Refusal.NOT_REPEATED);
    }
}
