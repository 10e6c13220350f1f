package app.ringlet.protocol.booking;

import app.ringlet.protocol.Money;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A client at a glance.
 *
 * @param visits that were completed
 * @param last the start of the last completed visit
 * @param next the start of the next visit ahead
 * @param spend for completed visits
 * @param noShows visits that the client did not come to
 * @param lateCancellations visits that were cancelled less than 24 hours before they were to start
 * @param favouriteService the one served most often in completed visits
 * @param favouriteEmployee who served most often in completed visits
 */
public record ClientSummary(
        long visits,
        @Nullable OffsetDateTime last,
        @Nullable OffsetDateTime next,
        Money spend,
        long noShows,
        long lateCancellations,
        @Nullable Favourite favouriteService,
        @Nullable Favourite favouriteEmployee) {

    /** @param times how often */
    public record Favourite(UUID id, String name, long times) {}
}
