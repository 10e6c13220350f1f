package app.ringlet.cloud.receptionist.guard;

import app.ringlet.cloud.receptionist.InMemoryAppointmentBook;
import app.ringlet.cloud.receptionist.KnownClient;
import app.ringlet.cloud.receptionist.Luna;
import app.ringlet.cloud.receptionist.guard.ClaimGuard.Cleared;
import app.ringlet.cloud.receptionist.wording.Texts;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.Slot;
import java.time.LocalDateTime;
import java.util.List;

/** The guard before a call in which nothing, a booking or a search was done. */
abstract class ClaimGuardTest {

    static final Texts ENGLISH = Texts.in("en-US");

    final InMemoryAppointmentBook book = new InMemoryAppointmentBook(Luna::facts);
    final KnownClient maria = book.client("+12125550123", "Maria Gonzalez");

    AppointmentView cutOn(int day, int hour) {
        return book.given(maria, Luna.WOMENS_CUT, Luna.ANNA, Luna.at(day, hour).atZone(Luna.ZONE));
    }

    static Cleared withNothingDone(String speech) {
        return new ClaimGuard(Facts.NONE, ENGLISH).clear(speech);
    }

    static Slot slot(int day, int hour, int minute) {
        var start =
                LocalDateTime.of(2026, 11, day, hour, minute).atZone(Luna.ZONE).toOffsetDateTime();
        return new Slot(
                start,
                start.plusMinutes(45),
                Luna.ANNA,
                List.of(new Slot.Item(Luna.WOMENS_CUT, Luna.ANNA, 0, start, start.plusMinutes(45))));
    }
}
