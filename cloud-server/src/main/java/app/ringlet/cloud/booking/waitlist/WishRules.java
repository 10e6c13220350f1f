package app.ringlet.cloud.booking.waitlist;

import app.ringlet.cloud.booking.Availabilities;
import app.ringlet.cloud.booking.AvailabilityQuery;
import app.ringlet.cloud.booking.AvailabilityQuery.Choice;
import app.ringlet.cloud.platform.CalendarDates;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.booking.VisitItem;
import app.ringlet.protocol.booking.WaitlistTimes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What may be wished for. */
@Component
class WishRules {

    private static final int LONGEST_DAYS = 365;
    private static final int FURTHEST_DAYS = 731;
    private static final Duration A_MOMENT = Duration.ofMinutes(5);

    private final Availabilities availabilities;
    private final Salons salons;
    private final InstantSource clock;

    WishRules(Availabilities availabilities, Salons salons, InstantSource clock) {
        this.availabilities = availabilities;
        this.salons = salons;
        this.clock = clock;
    }

    /** @throws Refusal {@code invalid_field} */
    void checkDays(LocalDate from, LocalDate to) {
        CalendarDates.check("from", from);
        if (to.isBefore(from)) {
            throw Refusal.ofField("to", "The last day lies before the first.");
        }
        if (to.isAfter(from.plusDays(LONGEST_DAYS))) {
            throw Refusal.ofField("to", "Someone waits for a year at most.");
        }
        LocalDate today = salons.current().local(clock.instant()).toLocalDate();
        if (to.isBefore(today)) {
            throw Refusal.ofField("to", "That day has passed.");
        }
        if (to.isAfter(today.plusDays(FURTHEST_DAYS))) {
            throw Refusal.ofField("to", "A visit is booked two years ahead at most.");
        }
    }

    /** @throws Refusal {@code invalid_field} */
    void checkTimes(List<WaitlistTimes> times) {
        for (int i = 0; i < times.size(); i++) {
            if (!times.get(i).from().isBefore(times.get(i).to())) {
                throw Refusal.ofField("times[" + i + "].to", "A part of the day ends after it starts.");
            }
        }
    }

    /** @throws Refusal {@code not_found} for what is not on offer, {@code employee_cannot} */
    void checkItems(List<VisitItem> items) {
        Instant now = clock.instant();
        availabilities.find(new AvailabilityQuery(items, now, now.plus(A_MOMENT), 1, Choice.FIRST_FREE_EMPLOYEE));
    }

    /** The end of the last day, or earlier if that is wished for. @throws Refusal {@code invalid_field} for a time that has passed */
    Instant expiry(LocalDate to, @Nullable OffsetDateTime wished) {
        Salon salon = salons.current();
        Instant end = CalendarDates.check("to", to)
                .plusDays(1)
                .atStartOfDay(salon.zone())
                .toInstant();
        if (wished == null || wished.toInstant().isAfter(end)) {
            return end;
        }
        if (!wished.toInstant().isAfter(clock.instant())) {
            throw Refusal.ofField("expires", "That time has passed.");
        }
        return wished.toInstant();
    }
}
