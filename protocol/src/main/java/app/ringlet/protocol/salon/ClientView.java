package app.ringlet.protocol.salon;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer of the salon. @param phone E.164 */
public record ClientView(
        UUID id,
        String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String notes,
        boolean archived) {}
