package app.ringlet.protocol.calls;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody whose calls the salon does not want. @param phone E.164. @param at when it was put on the list */
public record BlockedCaller(
        UUID id,
        String phone,
        CallerTreatment treatment,
        @Nullable String note,
        OffsetDateTime at) {}
