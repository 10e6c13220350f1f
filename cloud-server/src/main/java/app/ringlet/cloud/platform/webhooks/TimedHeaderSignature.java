package app.ringlet.cloud.platform.webhooks;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * Hexadecimal HMAC-SHA256 in one header over the time of another, a dot and the body; each receiver of the sender's has a secret of its
 * own. The time is in seconds or milliseconds since 1970. What is older or newer than the window is refused.
 */
public final class TimedHeaderSignature implements SignatureScheme {

    /** No time in seconds has so many digits for 30,000 years. */
    private static final long FIRST_MILLIS = 1_000_000_000_000L;

    private final String signatureHeader;
    private final String timeHeader;
    private final Duration window;
    private final Function<String, Optional<String>> secretOf;

    /** @param secretOf what the request's address names; empty for an address that is none of ours */
    public TimedHeaderSignature(
            String signatureHeader, String timeHeader, Duration window, Function<String, Optional<String>> secretOf) {
        this.signatureHeader = signatureHeader;
        this.timeHeader = timeHeader;
        this.window = window;
        this.secretOf = secretOf;
    }

    @Override
    public boolean isSigned(SignedRequest request, Instant now) {
        String given = request.header(signatureHeader);
        String time = request.header(timeHeader);
        byte[] signature = given == null ? null : Hmac.hex(given);
        if (signature == null || time == null || !isLately(time, now)) {
            return false;
        }
        byte[] start = (time + ".").getBytes(StandardCharsets.UTF_8);
        return secretOf.apply(request.url())
                .filter(secret -> Hmac.same(Hmac.of("HmacSHA256", secret, start, request.body()), signature))
                .isPresent();
    }

    private boolean isLately(String text, Instant now) {
        try {
            long number = Long.parseLong(text);
            Instant time = number >= FIRST_MILLIS ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
            return Duration.between(time, now).abs().compareTo(window) <= 0;
        } catch (NumberFormatException | DateTimeException | ArithmeticException noTime) {
            return false;
        }
    }
}
