package app.ringlet.protocol.identity;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done.
 *
 * @param id tells it from all others
 * @param action what kind of thing, and what was done to it, such as {@code service.changed} or {@code sign_in.failed}
 * @param reason what the one who did it said, or why it was refused; empty if there is nothing to say
 * @param changes what is other than before
 */
public record AuditLine(
        String id,
        OffsetDateTime at,
        By by,
        String action,
        Subject subject,
        Place from,
        String reason,
        List<Change> changes) {

    public AuditLine {
        changes = List.copyOf(changes);
    }

    /** What kind of party acts. */
    public enum Kind {
        /** Someone of the salon. */
        USER,
        API_KEY,
        /** One of the cloud, in the salon's name. */
        CLOUD_ADMIN,
        /** The phone assistant, in a call. */
        CALL,
        SYSTEM,
        /** Who has not signed in. */
        NOBODY
    }

    /** Who did it. @param id the user, key or call; absent for the system itself and for nobody. @param name as it was then */
    public record By(Kind kind, @Nullable UUID id, String name) {}

    /** To what. @param kind such as {@code employee}. @param id absent for what has none, such as the salon's hours */
    public record Subject(String kind, @Nullable UUID id) {}

    /** From where. @param address an IP address; empty if it came from no request. @param agent the program; empty if it did not say */
    public record Place(String address, String agent) {}

    /** @param field dots lead into what is nested. @param before in words; absent if there was none. @param after likewise */
    public record Change(
            String field, @Nullable String before, @Nullable String after) {}
}
