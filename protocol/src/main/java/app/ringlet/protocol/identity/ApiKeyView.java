package app.ringlet.protocol.identity;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key as its salon sees it; the key itself is shown once, see {@link MadeApiKey}.
 *
 * @param hint its first characters, to tell it from others
 * @param expiresAt absent for never
 * @param lastUsedAt to the minute; absent if it never was
 * @param endedAt when it was ended; absent while it was not
 */
public record ApiKeyView(
        UUID id,
        String name,
        String hint,
        List<String> permissions,
        OffsetDateTime createdAt,
        @Nullable OffsetDateTime expiresAt,
        @Nullable OffsetDateTime lastUsedAt,
        @Nullable OffsetDateTime endedAt) {

    public ApiKeyView {
        permissions = List.copyOf(permissions);
    }
}
