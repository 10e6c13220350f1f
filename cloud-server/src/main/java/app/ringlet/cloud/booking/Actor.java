package app.ringlet.cloud.booking;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who does something to an appointment, for its history.
 *
 * @param id the call, the user or the API key; absent for the system itself
 * @param label how a receptionist would say it, such as "the phone assistant" or a colleague's name; 120 characters at most
 */
public record Actor(Kind kind, @Nullable UUID id, String label) {

    /** Whether it is a person at the desk, who may go past the salon's booking rules. */
    public boolean isDesk() {
        return kind == Kind.USER;
    }

    /** What kind of party acts. */
    public enum Kind {
        CALL,
        USER,
        /** Another system, by its API key. */
        API,
        SYSTEM
    }

    public static Actor call(UUID callId) {
        return new Actor(Kind.CALL, callId, "the phone assistant");
    }

    public static Actor user(@Nullable UUID userId, String name) {
        return new Actor(Kind.USER, userId, name);
    }

    /** @param name how the salon calls the other system */
    public static Actor apiKey(UUID keyId, String name) {
        return new Actor(Kind.API, keyId, name);
    }

    public static Actor system(String label) {
        return new Actor(Kind.SYSTEM, null, label);
    }
}
