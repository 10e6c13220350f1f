package app.ringlet.cloud.receptionist;

import java.util.function.Supplier;

class InMemoryAppointmentBookTests extends AppointmentBookContract {

    private final InMemoryAppointmentBook book = PhoneCall.newBook();

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
        return book.booked().size();
    }

    @Override
    protected KnownClient knownClient(String phone, String name) {
        return book.client(phone, name);
    }
}
