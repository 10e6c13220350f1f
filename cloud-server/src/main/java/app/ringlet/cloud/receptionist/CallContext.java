package app.ringlet.cloud.receptionist;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The call that a turn belongs to.
 *
 * @param callerPhone E.164; absent if the caller withheld it
 */
public record CallContext(
        UUID tenantId, UUID callId, @Nullable String callerPhone) {}
