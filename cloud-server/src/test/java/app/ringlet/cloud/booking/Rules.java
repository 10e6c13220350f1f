package app.ringlet.cloud.booking;

import app.ringlet.protocol.salon.BookingRules;
import java.util.function.Consumer;

/** Booking rules for tests: the usual ones, but for some. */
public final class Rules {

    public int leadMinutes;
    public int horizonDays = 365;
    public int cancellationHours = 24;
    public int lateCancelPercent;
    public int noShowPercent;
    public int maxOpenBookings;
    public int confirmNewClientsHours;

    private Rules() {}

    public static BookingRules with(Consumer<Rules> change) {
        Rules r = new Rules();
        change.accept(r);
        BookingRules usual = BookingRules.DEFAULT;
        return new BookingRules(
                usual.gridMinutes(),
                r.leadMinutes,
                r.horizonDays,
                usual.assignment(),
                r.cancellationHours,
                r.lateCancelPercent,
                r.noShowPercent,
                r.maxOpenBookings,
                r.confirmNewClientsHours,
                usual.waitlistOrder(),
                usual.waitlistHoldMinutes(),
                usual.publicHolidays(),
                usual.holidayRegion());
    }
}
