package app.ringlet.cloud.receptionist;

import static app.ringlet.cloud.receptionist.Luna.at;
import static app.ringlet.cloud.receptionist.PhoneCall.ring;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Callers who do not say what is expected: nothing is done that they did not agree to. */
class ScepticDialogueTests extends ScepticDialogueTest {

    private static PhoneCall askedToConfirm() {
        return ring().says("women's cut with Anna on Thursday at 2").hearsBack("Shall I book");
    }

    @Test
    void refusedAddOnsAreLeftOutAndTheOthersNamed() {
        PhoneCall call = ring().says("women's cut with toner and conditioning with Anna on Thursday at 2")
                .hearsBack("Shall I book a women's cut with deep conditioning and toner?")
                .says("without the conditioning")
                .hearsBack("Shall I book a women's cut with toner?")
                .says("yes")
                .says("Maria Gonzalez")
                .hearsBack("You're booked for a women's cut and toner with Anna");
        assertThat(call.book.booked().getFirst().items().getFirst().addOns()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "is that with Anna?",
                "is that with Anna",
                "I hate Anna",
                "wait did you say the 19th?",
                "okay so how does this work?",
                "I'm sure Anna will be upset",
                "sure, but what about my dog"
            })
    void onlyACleanYesAgrees(String said) {
        PhoneCall call = askedToConfirm().says(said).doesNotHear("What name").nothingBooked();
        assertThat(call.reply().next()).isEqualTo(Next.LISTEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"yes", "sure", "ok", "yeah go ahead", "that works", "perfect, thank you", "yes please book it"})
    void aCleanYesAgrees(String said) {
        askedToConfirm().says(said).hearsBack("What name");
    }

    @Test
    void cancellingNeedsACleanYes() {
        InMemoryAppointmentBook book = withMariasCut();
        ring(book)
                .says("cancel my appointment")
                .hearsBack("Shall I cancel it?")
                .says("I'm sure Ben will be upset")
                .says("I don't want to cancel");
        assertThat(book.booked()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"what's your cancellation policy", "I don't want to cancel"})
    void talkingOfCancellingIsNotCancelling(String said) {
        ring(withMariasCut()).says(said).doesNotHear("Shall I cancel");
    }

    private static InMemoryAppointmentBook withMariasCut() {
        InMemoryAppointmentBook book = PhoneCall.newBook();
        book.given(
                book.client(PhoneCall.PHONE, "Maria Gonzalez"),
                Luna.WOMENS_CUT,
                Luna.ANNA,
                at(19, 14).atZone(Luna.ZONE));
        return book;
    }

    @ParameterizedTest
    @ValueSource(strings = {"a women's cut every Tuesday", "a women's cut on Thursday and again in January"})
    void moreThanOneVisitIsBookedOneAfterTheOther(String said) {
        ring().says(said).hearsBack("One visit at a time").and(Next.LISTEN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the 4 o'clock one | 4 pm",
                "the noon one | noon",
                "number three | 4 pm",
                "number 2 | 2 pm",
                "the 2 pm one please | 2 pm"
            })
    void anOfferIsPickedByItsTimeOrNumber(String said, String time) {
        ring().says("women's cut with Anna on Thursday afternoon")
                .hearsBack("noon, 2 pm or 4 pm")
                .says(said)
                .hearsBack("with Anna on Thursday the 19th at " + time, "What name");
    }

    @ParameterizedTest
    @CsvSource({"1,noon", "2,2 pm", "3,4 pm"})
    void aKeyPicksAnOffer(String key, String time) {
        ring().says("women's cut with Anna on Thursday afternoon")
                .hears(new Utterance("", "7"))
                .hearsBack("Which would you like?")
                .hears(new Utterance("", key))
                .hearsBack("at " + time, "What name");
    }

    @Test
    void zeroRingsTheDesk() {
        ring().says("a women's cut").hears(new Utterance("", "0")).and(Next.RING_DESK);
    }

    @Test
    void afterABookingItsTimeIsCorrected() {
        askedForName()
                .says("Maria")
                .says("sorry, can you make that 11")
                .hearsBack("11 am with Anna is free", "Shall I move")
                .says("yes")
                .hearsBack("Your appointment is now");
    }

    @Test
    void theSameQuestionIsNotAskedAThirdTime() {
        ring().says("a women's cut")
                .says("can you repeat that")
                .says("can you repeat that")
                .and(Next.RING_DESK);
    }

    @Test
    void aTimeOutsideTheHoursIsSaidToBe() {
        ring().says("women's cut with Anna on Friday at 8 pm")
                .hearsBack("We're closed then. On Fridays we're open 9 am to 6 pm.")
                .doesNotHear("isn't free");
    }

    @Test
    void aMessageFromAWithheldNumberNeedsANumber() {
        PhoneCall call = PhoneCall.withheld()
                .says("can I leave a message")
                .says("I left my umbrella at your place")
                .hearsBack("what number")
                .says("two one two, triple five, oh one nine nine")
                .hearsBack("passed your message on");
        assertThat(call.book.messages().getFirst().text()).contains("umbrella", "+12125550199");
    }

    @Test
    void nobodyAtTheDeskAndAWithheldNumberIsAskedForIt() {
        PhoneCall call = PhoneCall.withheld()
                .says("operator")
                .deskDoesNotAnswer()
                .says("it's about my wedding")
                .hearsBack("what number")
                .says("212 555 0199")
                .hearsBack("passed your message on");
        assertThat(call.book.messages().getFirst().text()).contains("wedding", "0199");
    }

    @Test
    void byeIsNoMessage() {
        PhoneCall call = ring().says("operator").deskDoesNotAnswer().says("bye").and(Next.HANG_UP);
        assertThat(call.book.messages()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"the second one, no toner please", "number two without toner"})
    void anAddOnCanBeRefusedWhileATimeIsPicked(String said) {
        PhoneCall call = ring().says("women's cut with toner with Anna on Thursday afternoon")
                .says(said)
                .hearsBack("2 pm with Anna is free. Shall I book a women's cut?")
                .says("yes")
                .says("Maria Gonzalez")
                .hearsBack("You're booked for a women's cut with Anna");
        assertThat(call.book.booked().getFirst().items().getFirst().addOns()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "no thanks", "that's all", "thanks, bye", "No, that's all. Thank you!"})
    void aBareNoAfterABookingHangsUp(String said) {
        askedForName().says("Maria").says(said).and(Next.HANG_UP);
    }

    @Test
    void anotherDayThanTheOneAskedForIsSaidToBe() {
        InMemoryAppointmentBook book = PhoneCall.newBook();
        for (int hour = 9; hour < 18; hour++) {
            book.given(
                    book.client("+1", "Someone"),
                    Luna.FULL_COLOR,
                    Luna.BEN,
                    at(18, hour).atZone(Luna.ZONE));
        }
        ring(book)
                .says("a men's cut with Ben tomorrow")
                .hearsBack(
                        "Ben has nothing free tomorrow, Wednesday the 18th. For a men's cut I have Thursday the 19th");
    }
}
