package vn.lotrinh.access;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes that change every thirty seconds, of six digits (RFC 6238 with SHA-1, as all authenticator programs know it).
 *
 * @param secret the secret in Base32, as programs take it
 */
record Totp(String secret) {

    private static final int KEY_BYTES = 20;
    private static final long STEP_SECONDS = 30;
    private static final int DIGITS = 6;
    private static final int MODULUS = 1_000_000;

    static Totp fresh() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return new Totp(Base32.encode(key));
    }

    /** The address that programs read from a picture. */
    String address(String issuer, String login) {
        return "otpauth://totp/" + encoded(issuer) + ":" + encoded(login) + "?secret=" + secret + "&issuer="
                + encoded(issuer) + "&algorithm=SHA1&digits=6&period=30";
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The step whose code it is: this one, the one before or the one after, but none up to the last one used. */
    OptionalLong step(String code, Instant now, long lastUsed) {
        long step = stepAt(now);
        return LongStream.rangeClosed(step - 1, step + 1)
                .filter(candidate -> candidate > lastUsed && code(candidate).equals(code))
                .findFirst();
    }

    static long stepAt(Instant moment) {
        return moment.getEpochSecond() / STEP_SECONDS;
    }

    /** The code of a step. */
    String code(long step) {
        byte[] mac = mac(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = mac[mac.length - 1] & 0xf;
        int number = ByteBuffer.wrap(mac).getInt(offset) & Integer.MAX_VALUE;
        return String.format("%0" + DIGITS + "d", number % MODULUS);
    }

    private byte[] mac(byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(Base32.decode(secret), "HmacSHA1"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "Totp";
    }
}
