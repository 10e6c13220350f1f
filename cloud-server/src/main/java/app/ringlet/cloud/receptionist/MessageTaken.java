package app.ringlet.cloud.receptionist;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A caller left a message; published in the transaction that took it. @param phone E.164 of whom to call back */
public record MessageTaken(
        UUID tenantId,
        UUID callId,
        @Nullable UUID clientId,
        @Nullable String phone,
        String text) {}
