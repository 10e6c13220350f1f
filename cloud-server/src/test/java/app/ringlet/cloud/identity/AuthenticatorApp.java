package app.ringlet.cloud.identity;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** What shows the codes of a secret. @param secret base 32 */
record AuthenticatorApp(String secret) {

    String code(Instant now) {
        try {
            return new TimeBasedOneTimePasswordGenerator(Duration.ofSeconds(30))
                    .generateOneTimePasswordString(
                            new SecretKeySpec(new Base32().decode(secret), "HmacSHA1"), now, Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
