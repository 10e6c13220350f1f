package app.ringlet.cloud.receptionist;

/** Maria, whom the salon knows, and the book in which her visits stand. */
abstract class ErrandDialogueTest {

    final InMemoryAppointmentBook book = PhoneCall.newBook();

    KnownClient maria() {
        return book.client(PhoneCall.PHONE, "Maria Gonzalez");
    }
}
