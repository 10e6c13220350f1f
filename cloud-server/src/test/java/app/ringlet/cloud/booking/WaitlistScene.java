package app.ringlet.cloud.booking;

import static app.ringlet.cloud.booking.Scene.SOMEONE;
import static app.ringlet.cloud.booking.Scene.book;
import static app.ringlet.cloud.booking.Scene.newcomer;

import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.NewWaitlistEntry;
import app.ringlet.protocol.booking.VisitItem;
import app.ringlet.protocol.booking.WaitlistEntryView;
import app.ringlet.protocol.booking.WaitlistTimes;
import app.ringlet.protocol.salon.BookingRules;
import app.ringlet.protocol.salon.BookingRules.WaitlistOrder;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.event.EventListener;

/** What the waiting list's tests do at their salon: people wait for parts of one day. */
@TestConfiguration(proxyBeanMethods = false)
class WaitlistScene {

    static final int HOLD_MINUTES = 30;

    /** Makes the next offer fail in the middle of its transaction. */
    static final AtomicBoolean CRASH = new AtomicBoolean();

    @EventListener
    void on(WaitlistOffered event) {
        if (CRASH.compareAndSet(true, false)) {
            throw new IllegalStateException(
                    "the power has gone, says the test, at " + event.entry().id());
        }
    }

    static void rules(Scene scene, Salons salons, WaitlistOrder order, int leadMinutes) {
        BookingRules usual = BookingRules.DEFAULT;
        BookingRules rules = new BookingRules(
                usual.gridMinutes(),
                leadMinutes,
                usual.horizonDays(),
                usual.assignment(),
                usual.cancellationHours(),
                usual.lateCancelPercent(),
                usual.noShowPercent(),
                usual.maxOpenBookings(),
                usual.confirmNewClientsHours(),
                order,
                HOLD_MINUTES,
                false,
                null);
        scene.as(() -> {
            salons.setRules(rules);
            return true;
        });
    }

    /** Waits for a visit next week between two times of the day. */
    static WaitlistEntryView join(Scene scene, Waitlist waitlist, String from, String to, VisitItem... items) {
        return scene.as(() -> waitlist.join(wishes(scene, from, to, items)));
    }

    static NewWaitlistEntry wishes(Scene scene, String from, String to, VisitItem... items) {
        WaitlistTimes times =
                new WaitlistTimes(List.of(DayOfWeek.values()), LocalTime.parse(from), LocalTime.parse(to));
        return new NewWaitlistEntry(
                newcomer(), List.of(items), scene.day(7), scene.day(7), List.of(times), null, null, null);
    }

    static AppointmentView booked(Scene scene, Appointments appointments, Instant start, VisitItem... items) {
        return scene.as(() -> appointments.book(book(start, items)));
    }

    static void cancel(Scene scene, Appointments appointments, AppointmentView visit) {
        scene.as(() -> appointments.cancel(visit.id(), "ill", null, SOMEONE));
    }
}
