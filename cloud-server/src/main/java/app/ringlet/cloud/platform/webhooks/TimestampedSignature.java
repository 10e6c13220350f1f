package app.ringlet.cloud.platform.webhooks;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;

/**
 * {@code t=<seconds>,v1=<hex>}: HMAC-SHA256 over the time, a dot and the body (Stripe's). There may be several {@code v1} while a secret
 * is being changed. What is older or newer than the window is refused, so that nothing can be recorded and sent again later.
 */
public final class TimestampedSignature implements SignatureScheme {

    private final String header;
    private final String secret;
    private final Duration window;

    /** @param header where the signature stands */
    public TimestampedSignature(String header, String secret, Duration window) {
        this.header = header;
        this.secret = secret;
        this.window = window;
    }

    @Override
    public boolean isSigned(SignedRequest request, Instant now) {
        String given = request.header(header);
        if (given == null) {
            return false;
        }
        String time = "";
        for (String part : given.split(",")) {
            if (part.strip().startsWith("t=")) {
                time = part.strip().substring(2);
            }
        }
        if (!isLately(time, now)) {
            return false;
        }
        byte[] expected = Hmac.of("HmacSHA256", secret, (time + ".").getBytes(StandardCharsets.UTF_8), request.body());
        boolean known = false;
        for (String part : given.split(",")) {
            byte[] signature =
                    part.strip().startsWith("v1=") ? Hmac.hex(part.strip().substring(3)) : null;
            known |= signature != null && Hmac.same(expected, signature);
        }
        return known;
    }

    private boolean isLately(String seconds, Instant now) {
        try {
            Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(seconds)), now);
            return age.abs().compareTo(window) <= 0;
        } catch (NumberFormatException | DateTimeException | ArithmeticException noTime) {
            return false;
        }
    }
}
