package app.ringlet.cloud.booking.series;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param planned where the rule puts it
 * @param placed where the series put it; absent, as is the appointment, if it was left out
 */
record StoredOccurrence(
        int position,
        Instant planned,
        @Nullable Instant placed,
        @Nullable UUID appointment) {}
