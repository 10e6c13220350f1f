package app.ringlet.protocol.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Wants a key for another system.
 *
 * @param name how the salon calls that system; it stands in the history of what the key does
 * @param permissions such as {@code appointments:write}; those of the maker, or some of them
 * @param expiresAt absent for never
 */
public record NewApiKey(
        @NotBlank @Size(max = 80) String name,
        @NotEmpty @Size(max = 50) List<@NotNull @Size(max = 40) String> permissions,
        @Nullable OffsetDateTime expiresAt) {}
