package app.ringlet.cloud.receptionist.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.receptionist.AppointmentBook;
import app.ringlet.cloud.receptionist.AppointmentBookContract;
import app.ringlet.cloud.receptionist.InMemoryAppointmentBook;
import app.ringlet.cloud.receptionist.KnownClient;
import app.ringlet.cloud.receptionist.Luna;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;

/** It is a book like any other, and the one that it reads stays as it is. */
class DryBookTests extends AppointmentBookContract {

    private final InMemoryAppointmentBook real = new InMemoryAppointmentBook(Luna::facts);
    private final DryBook book = new DryBook(real, "+12025550100", null);

    @AfterEach
    void nothingWasChanged() {
        assertThat(real.changes()).isZero();
    }

    @Override
    protected AppointmentBook book() {
        return book;
    }

    @Override
    protected <T> T inSalon(Supplier<T> work) {
        return work.get();
    }

    @Override
    protected int booked() {
        return book.standing().size();
    }

    @Override
    protected KnownClient knownClient(String phone, String name) {
        return real.client(phone, name);
    }
}
