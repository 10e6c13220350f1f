package app.ringlet.cloud.booking.appointments;

import app.ringlet.cloud.booking.Actor;
import app.ringlet.cloud.booking.Availabilities;
import app.ringlet.cloud.booking.AvailabilityQuery;
import app.ringlet.cloud.booking.BookVisit;
import app.ringlet.cloud.booking.ledger.Cells;
import app.ringlet.cloud.booking.ledger.LedgerTransactions;
import app.ringlet.cloud.clients.WalkInClient;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.BookingSource;
import app.ringlet.protocol.booking.NewAppointment;
import app.ringlet.protocol.booking.Slot;
import app.ringlet.protocol.booking.WalkIn;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Serves those who come without an appointment: now, or at the first free start. */
@Component
class WalkIns {

    private static final Duration PATIENCE = Duration.ofHours(12);

    private final LedgerTransactions transactions;
    private final Bookings bookings;
    private final Availabilities availabilities;
    private final WalkInClient nobody;
    private final InstantSource clock;

    WalkIns(
            LedgerTransactions transactions,
            Bookings bookings,
            Availabilities availabilities,
            WalkInClient nobody,
            InstantSource clock) {
        this.transactions = transactions;
        this.bookings = bookings;
        this.availabilities = availabilities;
        this.nobody = nobody;
        this.clock = clock;
    }

    AppointmentView take(WalkIn request, Actor by) {
        return Boolean.FALSE.equals(request.startsNow()) ? wait(request, by) : seat(request, by);
    }

    private AppointmentView seat(WalkIn request, Actor by) {
        Instant cell = Cells.start(Cells.at(clock.instant()));
        try {
            return transactions.run(() -> bookings.seat(visit(request, cell, by)));
        } catch (Refusal refusal) {
            throw refusal.code() == ErrorCode.SLOT_TAKEN ? busy(request) : refusal;
        }
    }

    private AppointmentView wait(WalkIn request, Actor by) {
        Instant now = clock.instant();
        try {
            return transactions.run(() -> bookings.bookFirst(visit(request, now, by), now.plus(PATIENCE)));
        } catch (Refusal refusal) {
            throw refusal.code() == ErrorCode.SLOT_TAKEN ? nobodyToday() : refusal;
        }
    }

    private Refusal busy(WalkIn request) {
        return firstFree(request)
                .map(slot -> new Refusal(
                        ErrorCode.SLOT_TAKEN,
                        "Nobody is free now. The next free start is "
                                + slot.start().toLocalTime() + ", a wait of "
                                + Math.max(1, clock.instant().until(slot.start(), ChronoUnit.MINUTES)) + " minutes."))
                .orElseGet(WalkIns::nobodyToday);
    }

    private Optional<Slot> firstFree(WalkIn request) {
        Instant now = clock.instant();
        AvailabilityQuery query = new AvailabilityQuery(
                request.items(), now, now.plus(PATIENCE), 1, AvailabilityQuery.Choice.FIRST_FREE_EMPLOYEE);
        return availabilities.find(query).stream().findFirst();
    }

    private static Refusal nobodyToday() {
        return new Refusal(ErrorCode.SLOT_TAKEN, "Nobody is free in the next " + PATIENCE.toHours() + " hours.");
    }

    private BookVisit visit(WalkIn request, Instant start, Actor by) {
        NewAppointment.Who who =
                request.client() == null ? new NewAppointment.Who(nobody.locked(), null, null) : request.client();
        return new BookVisit(who, request.items(), start, null, null, BookingSource.DESK, null, by);
    }
}
