package app.ringlet.cloud.receptionist;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A caller asked what nothing is written about; published in the transaction that kept it.
 *
 * @param id names the question from now on
 * @param phone E.164 of whom to call back
 */
public record QuestionLeft(
        UUID tenantId,
        UUID id,
        UUID callId,
        @Nullable UUID clientId,
        @Nullable String phone,
        String question) {}
