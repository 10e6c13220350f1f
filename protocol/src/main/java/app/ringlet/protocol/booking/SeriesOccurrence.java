package app.ringlet.protocol.booking;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One visit of a series.
 *
 * @param position from 0
 * @param planned where the series' rule puts it
 * @param movedAway whether it was given another time by itself
 * @param appointment absent if it was left out because its time could not be had
 */
public record SeriesOccurrence(
        int position,
        OffsetDateTime planned,
        boolean movedAway,
        @Nullable AppointmentView appointment) {}
