package app.ringlet.protocol.salon;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer of the salon.
 *
 * @param phone E.164; further numbers lie under {@link ClientPhonesApi}
 * @param version for {@code If-Match}
 * @param preferredEmployeeId who serves them best
 * @param blocked whether they are on the salon's block list: only the desk books for them
 * @param language BCP 47, such as {@code es} or {@code pt-BR}
 * @param mergedInto the client who this one turned out to be; then it is archived
 */
public record ClientView(
        UUID id,
        String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String notes,
        boolean archived,
        long version,
        List<String> tags,
        @Nullable UUID preferredEmployeeId,
        boolean blocked,
        @Nullable String blockedReason,
        @Nullable String language,
        @Nullable LocalDate birthday,
        @Nullable UUID mergedInto) {

    public ClientView {
        tags = List.copyOf(tags);
    }

    /** One of whom no more is known. */
    public ClientView(
            UUID id,
            String name,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String notes,
            boolean archived) {
        this(id, name, phone, email, notes, archived, 0, List.of(), null, false, null, null, null, null);
    }
}
