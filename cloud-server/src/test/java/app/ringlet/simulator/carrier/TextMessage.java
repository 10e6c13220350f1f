package app.ringlet.simulator.carrier;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An SMS as the carrier keeps it; the error code is the vendor's. */
public record TextMessage(
        String sid,
        String from,
        String to,
        String body,
        Way way,
        Status status,
        @Nullable Integer errorCode,
        Instant created,
        Instant updated,
        @Nullable Instant sent) {

    public enum Way {
        INBOUND,
        OUTBOUND_API,
        OUTBOUND_CALL,
        OUTBOUND_REPLY;

        public String wire() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public enum Status {
        QUEUED,
        SENT,
        DELIVERED,
        UNDELIVERED,
        RECEIVED;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    TextMessage at(Status next, @Nullable Integer error, Instant now) {
        return new TextMessage(sid, from, to, body, way, next, error, created, now, next == Status.SENT ? now : sent);
    }

    /** In parts of 153 characters once it does not fit into one of 160; half as many outside the GSM alphabet. */
    public int segments() {
        boolean plain = body.chars().allMatch(character -> character < 128);
        int one = plain ? 160 : 70;
        return body.length() <= one ? 1 : Math.ceilDiv(body.length(), plain ? 153 : 67);
    }
}
