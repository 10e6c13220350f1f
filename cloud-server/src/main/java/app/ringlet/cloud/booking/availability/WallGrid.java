package app.ringlet.cloud.booking.availability;

import app.ringlet.cloud.booking.AvailabilityQuery.Window;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import org.jspecify.annotations.Nullable;

/** Which instants stand on the salon's grid, and within the wanted part of the day, on the wall clock of its zone. For one thread. */
final class WallGrid {

    private static final int DAY = 86_400;

    private final ZoneId zone;
    private final int seconds;
    private final @Nullable Window window;

    private long offset;
    private Instant offsetFrom = Instant.MAX;
    private Instant offsetTo = Instant.MIN;

    /** @param minutes a divisor of 60 */
    WallGrid(ZoneId zone, int minutes, @Nullable Window window) {
        this.zone = zone;
        this.seconds = minutes * 60;
        this.window = window;
    }

    boolean offers(Instant instant) {
        if (instant.isBefore(offsetFrom) || !instant.isBefore(offsetTo)) {
            lookUpOffset(instant);
        }
        int ofDay = (int) Math.floorMod(instant.getEpochSecond() + offset, (long) DAY);
        return ofDay % seconds == 0 && (window == null || window.contains(LocalTime.ofSecondOfDay(ofDay)));
    }

    /** The clocks change seldom: an offset is good until they do. */
    private void lookUpOffset(Instant instant) {
        ZoneOffset found = zone.getRules().getOffset(instant);
        ZoneOffsetTransition next = zone.getRules().nextTransition(instant);
        offset = found.getTotalSeconds();
        offsetFrom = instant;
        offsetTo = next == null ? Instant.MAX : next.getInstant();
    }
}
