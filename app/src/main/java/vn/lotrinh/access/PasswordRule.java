package vn.lotrinh.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.lotrinh.page.Texts;

/** What a password must be. Length counts, kinds of characters do not (NIST SP 800-63B-4, section 3.1.1.2). */
final class PasswordRule {

    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    private static final Set<String> COMMONEST = commonest();

    private PasswordRule() {}

    /** Why a password is refused. */
    enum Refusal {
        TOO_SHORT,
        TOO_LONG,
        IS_LOGIN,
        IS_COMMON,
        NOT_REPEATED;

        /** The key of the sentence that says so. */
        String key() {
            return "password." + Texts.code(this);
        }
    }

    /** Why the password can't be the one of that login, or nothing. */
    static Optional<Refusal> refusal(String password, String login) {
        String folded = password.strip().toLowerCase(Locale.ROOT);
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of(Refusal.TOO_SHORT);
        }
        if (password.length() > LONGEST) {
            return Optional.of(Refusal.TOO_LONG);
        }
        if (folded.equals(login)) {
            return Optional.of(Refusal.IS_LOGIN);
        }
        return isCommon(folded) ? Optional.of(Refusal.IS_COMMON) : Optional.empty();
    }

    /** The same for a password that was typed twice. */
    static Optional<Refusal> refusal(String password, String repeated, String login) {
        return password.equals(repeated) ? refusal(password, login) : Optional.of(Refusal.NOT_REPEATED);
    }

    private static boolean isCommon(String folded) {
        return COMMONEST.contains(folded) || folded.chars().distinct().count() <= 2;
    }

    private static Set<String> commonest() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PasswordRule.class.getResourceAsStream("commonest-passwords.txt")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
