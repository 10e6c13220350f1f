package app.ringlet.cloud.identity.secondfactor;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** Time-based codes (RFC 6238) as every app makes them: six digits, SHA-1, steps of 30 seconds; one step of difference is let pass. */
final class Totp {

    private static final int SECRET_BYTES = 20;
    private static final Duration STEP = Duration.ofSeconds(30);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator(STEP);

    static byte[] newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return secret;
    }

    /** @return the step that the code is of, the newest if it is of several; nothing for a wrong one */
    OptionalLong step(byte[] secret, String code, Instant now) {
        long present = now.getEpochSecond() / STEP.toSeconds();
        OptionalLong found = OptionalLong.empty();
        for (long step = present - 1; step <= present + 1; step++) {
            byte[] right = code(secret, step).getBytes(StandardCharsets.UTF_8);
            if (MessageDigest.isEqual(right, code.getBytes(StandardCharsets.UTF_8))) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    static String base32(byte[] secret) {
        return new Base32().encodeToString(secret).replace("=", "");
    }

    /** What an app reads from the QR code. @param account who it is for, as the app shows it */
    static String uri(byte[] secret, String account) {
        return "otpauth://totp/Ringlet:"
                + URLEncoder.encode(account, StandardCharsets.UTF_8).replace("+", "%20") + "?secret=" + base32(secret)
                + "&issuer=Ringlet&algorithm=SHA1&digits=6&period=" + STEP.toSeconds();
    }

    private String code(byte[] secret, long step) {
        try {
            return generator.generateOneTimePasswordString(
                    new SecretKeySpec(secret, "HmacSHA1"), Instant.ofEpochSecond(step * STEP.toSeconds()), Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("A secret of ours is no key", e);
        }
    }
}
