package app.ringlet.cloud.receptionist;

import app.ringlet.protocol.booking.AppointmentView;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Maria, and the book in which her visit stands. */
abstract class SecondThoughtsDialogueTest {

    final InMemoryAppointmentBook book = PhoneCall.newBook();

    @Nullable
    KnownClient maria;

    AppointmentView hasACutOnThursdayAtTwo() {
        return given(Luna.WOMENS_CUT, Luna.ANNA, 19, 14);
    }

    AppointmentView given(UUID service, UUID employee, int day, int hour) {
        KnownClient client =
                Objects.requireNonNullElseGet(maria, () -> maria = book.client(PhoneCall.PHONE, "Maria Gonzalez"));
        return book.given(client, service, employee, Luna.at(day, hour).atZone(Luna.ZONE));
    }
}
