package app.ringlet.cloud.receptionist;

import static app.ringlet.cloud.receptionist.PhoneCall.ring;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.protocol.booking.AppointmentView;
import java.time.LocalDateTime;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A visit that the caller has already is spoken of: no second one comes of it. */
class OwnVisitDialogueTests {

    private final InMemoryAppointmentBook book = PhoneCall.newBook();
    private KnownClient maria = book.client(PhoneCall.PHONE, "Maria Gonzalez");

    private AppointmentView given(UUID service, UUID employee, int day, int hour) {
        return book.given(maria, service, employee, Luna.at(day, hour).atZone(Luna.ZONE));
    }

    @BeforeEach
    void aBeardTrimOnThursday() {
        given(Luna.BEARD_TRIM, Luna.BEN, 19, 15);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "i well need to move beard trim saturday uh the 28th",
                "need to move beard trim saturday the 28th",
                "i'd like to re schedule beard trim to saturday the 28th",
                "can we postpone the beard trim to saturday the 28th"
            })
    void movingIsNeverBooking(String said) {
        ring(book)
                .says(said)
                .hearsBack("Saturday the 28th at 9 am, noon or 3 pm with Ben")
                .says("the first one")
                .hearsBack("Your appointment is now a beard trim with Ben on Saturday the 28th at 9 am");
        assertThat(book.booked()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"my beard trim on Thursday", "hi, it's about my beard trim"})
    void aVisitThatIsThereIsAskedAbout(String said) {
        ring(book)
                .says(said)
                .hearsBack("You have a beard trim with Ben", "Would you like to move it or cancel it?")
                .says("Saturday at 10")
                .hearsBack("Shall I move your beard trim there?");
        ring(book).says(said).says("cancel it").hearsBack("Shall I cancel it?").says("yes");
        assertThat(book.booked()).isEmpty();
    }

    @Test
    void aVisitThatIsNotThereIsBooked() {
        ring(book).says("my beard trim on Saturday").hearsBack("For a beard trim I have Saturday the 21st");
    }

    @Test
    void bothAreCancelledOneAfterTheOther() {
        given(Luna.MENS_CUT, Luna.ANNA, 20, 11);
        ring(book)
                .says("cancel both")
                .hearsBack("You have a beard trim with Ben on Thursday the 19th at 3 pm. Shall I cancel it?")
                .says("yes")
                .hearsBack("Shall I cancel your men's cut on Friday the 20th too?")
                .says("yes");
        assertThat(book.booked()).isEmpty();
    }

    @Test
    void anothersVisitIsNotCancelledAndSaidNotToBe() {
        ring(book)
                .says("Cancel my appointment and cancel my husband's too")
                .hearsBack("only change visits under your own number", "You have a beard trim with Ben");
    }

    @Test
    void anAddOnComesToTheVisitThatIsThere() {
        given(Luna.WOMENS_CUT, Luna.ANNA, 20, 11);
        ring(book)
                .says("can you add a deep conditioning to my women's cut")
                .hearsBack(
                        "Shall I change your women's cut on Friday the 20th to a women's cut with deep conditioning?")
                .says("yes");
        assertThat(book.booked()).hasSize(2);
    }

    @Test
    void someoneElseDoesTheVisitThatIsThere() {
        given(Luna.MENS_CUT, Luna.BEN, 20, 11);
        ring(book)
                .says("can I have Anna instead of Ben for my appointment on Friday")
                .hearsBack("Friday the 20th at 11 am with Anna is free. Shall I move your men's cut on Friday the 20th"
                        + " there?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no wait I said a men's cut", "that's wrong, I wanted a men's cut"})
    void aServiceMisheardAndBookedIsChangedAndNotBookedBesideIt(String said) {
        PhoneCall call = ring().says("women's cut with Ben on Thursday at 2")
                .says("yes")
                .says("Jamie Lee")
                .hearsBack("You're booked for a women's cut")
                .says(said)
                .hearsBack(
                        "Thursday the 19th at 2 pm with Ben is free. Shall I change your women's cut to a men's cut?")
                .says("yes")
                .booked(Luna.MENS_CUT, Luna.BEN, LocalDateTime.of(2026, 11, 19, 14, 0));
        assertThat(call.book.booked()).hasSize(1);
    }
}
