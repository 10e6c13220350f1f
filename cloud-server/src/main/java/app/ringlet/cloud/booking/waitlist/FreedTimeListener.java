package app.ringlet.cloud.booking.waitlist;

import app.ringlet.cloud.booking.AppointmentEvent;
import app.ringlet.cloud.booking.HoldReleased;
import app.ringlet.cloud.booking.TimeFreed;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.protocol.booking.AppointmentView;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes down what becomes free, in the transaction that frees it: both are there after a crash, or neither is. */
@Component
class FreedTimeListener {

    /** What a visit that moved may have taken before; only where to look, since it is availability that tells what is free. */
    private static final Duration LONG_VISIT = Duration.ofHours(3);

    private final FreedTimes freed;
    private final Offers offers;
    private final InstantSource clock;

    FreedTimeListener(FreedTimes freed, Offers offers, InstantSource clock) {
        this.freed = freed;
        this.offers = offers;
        this.clock = clock;
    }

    @EventListener
    void on(AppointmentEvent event) {
        AppointmentView visit = event.appointment();
        switch (event) {
            case AppointmentEvent.Cancelled cancelled ->
                add(event.tenantId(), visit.start().toInstant(), visit.end().toInstant());
            case AppointmentEvent.Moved moved -> {
                Duration now = Duration.between(visit.start(), visit.end());
                Instant start = moved.previousStart().toInstant();
                add(event.tenantId(), start, start.plus(now.compareTo(LONG_VISIT) > 0 ? now : LONG_VISIT));
            }
            case AppointmentEvent.Booked booked -> {}
            case AppointmentEvent.Changed changed -> {}
        }
    }

    @EventListener
    void on(HoldReleased event) {
        TimeFreed time = event.freed();
        if (time != null && !isTakenBack(event)) {
            on(time);
        }
    }

    @EventListener
    void on(TimeFreed event) {
        add(event.tenantId(), event.start(), event.end());
    }

    /** The desk wants for itself what was offered: it is not offered to the next. */
    private boolean isTakenBack(HoldReleased event) {
        return CurrentTenant.<Boolean, RuntimeException>call(
                event.tenantId(), () -> offers.isOpenHold(event.holdId(), clock.instant()));
    }

    private void add(UUID tenant, Instant start, Instant end) {
        if (end.isAfter(clock.instant())) {
            freed.add(new TimeFreed(tenant, start, end));
        }
    }
}
