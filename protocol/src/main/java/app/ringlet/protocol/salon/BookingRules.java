package app.ringlet.protocol.salon;

import app.ringlet.protocol.Money;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a salon books. Lead time, horizon, the limit of open bookings and the block list bind callers, the web and other systems;
 * the desk may go past them.
 *
 * @param gridMinutes starts are offered every 5, 10, 15 or 30 minutes of the salon's wall clock
 * @param leadMinutes the least time between booking and start
 * @param horizonDays how many days ahead can be booked
 * @param assignment who serves a client who names nobody
 * @param cancellationHours before the start, after which a cancellation is late; 0 for never
 * @param lateCancelPercent of the price, recorded as a fee for a late cancellation
 * @param noShowPercent of the price, recorded as a fee for not coming
 * @param maxOpenBookings of one client at a time; 0 for no limit
 * @param confirmNewClientsHours before the start, by which a new client must have confirmed; 0 for no such rule
 * @param waitlistOrder who is first when a slot frees
 * @param waitlistHoldMinutes how long a freed slot is kept for whom it is offered to
 * @param publicHolidays whether the salon is closed on its country's public holidays, other than on days set otherwise
 * @param holidayRegion ISO 3166-2 without the country, such as {@code ny}; absent for the whole country's holidays
 */
public record BookingRules(
        int gridMinutes,
        @Min(0) @Max(20160) int leadMinutes,
        @Min(1) @Max(731) int horizonDays,
        @NotNull Assignment assignment,
        @Min(0) @Max(336) int cancellationHours,
        @Min(0) @Max(100) int lateCancelPercent,
        @Min(0) @Max(100) int noShowPercent,
        @Min(0) @Max(100) int maxOpenBookings,
        @Min(0) @Max(336) int confirmNewClientsHours,
        @NotNull WaitlistOrder waitlistOrder,
        @Min(1) @Max(1440) int waitlistHoldMinutes,
        boolean publicHolidays,
        @Nullable @Size(max = 10) String holidayRegion) {

    public static final BookingRules DEFAULT = new BookingRules(
            15, 0, 365, Assignment.LEAST_BUSY, 24, 0, 0, 0, 0, WaitlistOrder.FIRST_IN_LINE, 15, false, null);

    private static final int PERCENT = 100;

    /** The fee that cancelling a visit at {@code now} costs, rounded half up to minor units; absent if it is not late or costs nothing. */
    public @Nullable Money lateCancelFee(Money price, Instant start, Instant now) {
        boolean late = cancellationHours > 0 && now.isAfter(start.minus(Duration.ofHours(cancellationHours)));
        return late ? share(price, lateCancelPercent) : null;
    }

    /** The fee for not coming, rounded half up to minor units; absent if it costs nothing. */
    public @Nullable Money noShowFee(Money price) {
        return share(price, noShowPercent);
    }

    private static @Nullable Money share(Money price, int percent) {
        long minor = Math.floorDiv(Math.multiplyExact(price.minor(), percent) + PERCENT / 2, PERCENT);
        return minor > 0 ? new Money(minor, price.currency()) : null;
    }

    /** Who serves a client who names nobody. */
    public enum Assignment {
        /** Whoever of those free has the fewest minutes booked on that day; of equals, the calendar's first column. */
        LEAST_BUSY,
        /** The first free one in the order of the calendar's columns. */
        COLUMN_ORDER
    }

    /** Who is first when a slot frees. */
    public enum WaitlistOrder {
        /** Who has waited longest. */
        FIRST_IN_LINE,
        /** Whose visit costs most. */
        BEST_VALUE,
        /** Whose visit fills most of the freed time. */
        BEST_FIT
    }
}
