package app.ringlet.cloud.booking.policies;

import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.Money;
import app.ringlet.protocol.booking.AppointmentStatus;
import app.ringlet.protocol.salon.BookingRules;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A salon's {@link BookingRules} at a moment, as plain arithmetic. The checks bind callers, the web and other systems; a person at
 * the desk may go past them and is not checked. Fees and the duty to confirm apply whoever books or cancels.
 */
public final class Terms {

    /** How long a time can have been held, and with it the time between its being offered and its being booked. */
    private static final Duration HELD = Duration.ofMinutes(15);

    private final Salon salon;
    private final BookingRules rules;
    private final Instant now;

    public Terms(Salon salon, Instant now) {
        this.salon = salon;
        this.rules = salon.rules();
        this.now = now;
    }

    /** The earliest start. */
    public Instant earliest() {
        return now.plus(lead());
    }

    /** When no visit starts any more: the end of the salon's last day. */
    public Instant latest() {
        return day(now).plusDays(rules.horizonDays() + 1L)
                .atStartOfDay(salon.zone())
                .toInstant();
    }

    /**
     * @param held whether the time was held, so that the lead time counts from a quarter of an hour ago
     * @throws Refusal {@code in_the_past}, {@code too_soon}, {@code too_far_ahead}
     */
    public void checkStart(Instant start, boolean held) {
        if (start.isBefore(now)) {
            throw new Refusal(ErrorCode.IN_THE_PAST, "That time has passed.");
        }
        if (start.isBefore(earliest().minus(held ? HELD : Duration.ZERO))) {
            throw new Refusal(ErrorCode.TOO_SOON, "A visit is booked at least " + words(lead()) + " before it starts.");
        }
        if (!start.isBefore(latest())) {
            throw new Refusal(
                    ErrorCode.TOO_FAR_AHEAD, "Visits are booked at most " + rules.horizonDays() + " days ahead.");
        }
    }

    /** How long a visit can be offered such that it can still be booked at the end. Positive for a start from {@link #earliest} on. */
    public Duration offeredFor(Instant start) {
        Duration untilStart = Duration.between(now, start);
        Duration untilTooSoon = untilStart.minus(lead()).plus(HELD);
        return untilTooSoon.compareTo(untilStart) < 0 ? untilTooSoon : untilStart;
    }

    /** @param blocked whether the client is on the block list. @throws Refusal {@code client_blocked} */
    public static void checkStanding(boolean blocked) {
        if (blocked) {
            throw new Refusal(ErrorCode.CLIENT_BLOCKED, "Only a person at the desk books visits for this client.");
        }
    }

    /** @param open bookings that the client has already. @throws Refusal {@code too_many_bookings} */
    public void checkOpenBookings(long open) {
        if (rules.maxOpenBookings() > 0 && open >= rules.maxOpenBookings()) {
            throw new Refusal(
                    ErrorCode.TOO_MANY_BOOKINGS,
                    "This client has " + open + " visits ahead already; the salon allows " + rules.maxOpenBookings()
                            + " at a time.");
        }
    }

    /**
     * What becoming {@code next} costs: cancelling later than the salon allows, or not coming. Absent if nothing.
     *
     * @param price of the whole visit; the fee is rounded half up to minor units
     */
    public @Nullable Money fee(AppointmentStatus next, Money price, Instant start) {
        return switch (next) {
            case CANCELLED -> rules.lateCancelFee(price, start, now);
            case NO_SHOW -> rules.noShowFee(price);
            case SCHEDULED, CONFIRMED, IN_PROGRESS, COMPLETED -> null;
        };
    }

    /**
     * Until when a visit must be confirmed: some hours before it starts, if it is a new client's. Absent for a visit that is booked or
     * moved when that time has come already: who has just agreed to it need not say so again.
     */
    public @Nullable Instant confirmBy(boolean newClient, Instant start) {
        Instant by = start.minus(Duration.ofHours(rules.confirmNewClientsHours()));
        return newClient && rules.confirmNewClientsHours() > 0 && by.isAfter(now) ? by : null;
    }

    /** Whether the salon's day of {@code start} is over. */
    public boolean isOver(Instant start) {
        return day(now).isAfter(day(start));
    }

    public boolean hasCome(Instant start) {
        return !now.isBefore(start);
    }

    private Duration lead() {
        return Duration.ofMinutes(rules.leadMinutes());
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, salon.zone());
    }

    private static String words(Duration lead) {
        long minutes = lead.toMinutes();
        if (minutes % 60 != 0) {
            return minutes + " minutes";
        }
        return minutes == 60 ? "an hour" : minutes / 60 + " hours";
    }
}
