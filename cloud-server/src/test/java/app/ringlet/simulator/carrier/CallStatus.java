package app.ringlet.simulator.carrier;

import java.util.Locale;

/** The vendor's words for how far a call has come. */
public enum CallStatus {
    QUEUED,
    INITIATED,
    RINGING,
    IN_PROGRESS,
    COMPLETED,
    BUSY,
    FAILED,
    NO_ANSWER,
    CANCELED;

    public boolean ended() {
        return compareTo(COMPLETED) >= 0;
    }

    /** As in webhooks and REST answers. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The name of the status event by which one subscribes to it. */
    String event() {
        return this == IN_PROGRESS ? "answered" : ended() ? "completed" : wire();
    }
}
