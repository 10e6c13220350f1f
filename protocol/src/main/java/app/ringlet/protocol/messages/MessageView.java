package app.ringlet.protocol.messages;

import app.ringlet.protocol.booking.ClientRef;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A text message. @param number E.164 of the other side */
public record MessageView(
        UUID id,
        Direction direction,
        String number,
        @Nullable ClientRef client,
        String body,
        Delivery delivery,
        OffsetDateTime at) {

    /** Which way it goes. */
    public enum Direction {
        IN,
        OUT
    }

    /** How far it has come; incoming ones are RECEIVED. */
    public enum Delivery {
        QUEUED,
        SENT,
        DELIVERED,
        FAILED,
        RECEIVED
    }
}
