package app.ringlet.protocol.booking;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit that comes back.
 *
 * @param version grows with each change of the series as such; goes back in {@code If-Match}
 * @param day on which it is planned, in the salon's zone
 * @param time of the salon's wall
 * @param items what an extension would book
 * @param occurrences by position, 200 at most
 */
public record SeriesView(
        UUID id,
        long version,
        ClientRef client,
        List<VisitItem> items,
        DayOfWeek day,
        LocalTime time,
        int everyWeeks,
        @Nullable String notes,
        List<SeriesOccurrence> occurrences) {

    public SeriesView {
        items = List.copyOf(items);
        occurrences = List.copyOf(occurrences);
    }
}
