package app.ringlet.cloud.receptionist;

import static app.ringlet.cloud.receptionist.PhoneCall.ring;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** What is booked or moved has been said, whole, in a question first. */
class ReadBackDialogueTests {

    private final InMemoryAppointmentBook book = PhoneCall.newBook();

    private KnownClient maria() {
        return book.client(PhoneCall.PHONE, "Maria Gonzalez");
    }

    @Test
    void offersTellWhatTheyAreFor() {
        ring().says("a women's cut and a full colour with Anna on Friday")
                .hearsBack("For a women's cut and a full colour I have Friday the 20th");
    }

    @Test
    void theQuestionForTheNameTellsTheWholeVisit() {
        ring().says("women's cut with toner with Anna on Thursday")
                .says("the first one")
                .hearsBack("A women's cut with toner with Anna on Thursday the 19th at 9 am. What name");
    }

    @Test
    void aServiceAddedWithTheChoiceIsReadBackToAKnownCaller() {
        maria();
        ring(book)
                .says("women's cut with Anna on Thursday")
                .says("the first one, and a toner please")
                .hearsBack("Shall I book a women's cut with toner?");
        assertThat(book.booked()).isEmpty();
    }

    @Test
    void whatWasNotNamedWithTheOfferIsReadBackToAKnownCaller() {
        maria();
        ring(book)
                .says("women's cut with Anna on Friday at 7 pm")
                .hearsBack("We're closed then. On Fridays we're open 9 am to 6 pm.")
                .says("the first one")
                .hearsBack("Shall I book a women's cut?");
        assertThat(book.booked()).isEmpty();
    }

    @Test
    void ofSeveralVisitsTheOneThatMovesIsNamed() {
        KnownClient maria = maria();
        book.given(
                maria,
                Luna.WOMENS_CUT,
                Luna.ANNA,
                LocalDateTime.of(2026, 11, 19, 14, 0).atZone(Luna.ZONE));
        book.given(
                maria,
                Luna.FULL_COLOR,
                Luna.CHLOE,
                LocalDateTime.of(2026, 11, 27, 11, 0).atZone(Luna.ZONE));
        ring(book)
                .says("move my colour to Saturday the 28th at 11")
                .hearsBack("Shall I move your full colour on Friday the 27th there?");
    }
}
