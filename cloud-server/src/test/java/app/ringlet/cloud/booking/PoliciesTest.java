package app.ringlet.cloud.booking;

import static app.ringlet.cloud.booking.Scene.item;

import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.BookingSource;
import app.ringlet.protocol.booking.NewAppointment;
import app.ringlet.testing.ServerTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Visits that are booked by a call, in a salon that has rules. */
@ServerTest
abstract class PoliciesTest extends InScene {

    static final Actor CALL = Actor.call(new UUID(5, 5));

    AppointmentView byCall(Instant start) {
        return booked(visit(Scene.newcomer(), start, null, BookingSource.PHONE_AI, CALL));
    }

    BookVisit visit(NewAppointment.Who who, Instant start, @Nullable UUID hold, BookingSource source, Actor by) {
        return new BookVisit(who, List.of(item(scene.cut, scene.anna)), start, hold, null, source, null, by);
    }
}
