package app.ringlet.cloud.receptionist;

import static app.ringlet.cloud.receptionist.PhoneCall.ring;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.protocol.booking.BookedItem;
import app.ringlet.protocol.calls.CallOutcome;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** Callers who book; the salon's day is Tuesday 17 November 2026, ten in the morning. */
class BookingDialogueTests {

    private static LocalDateTime at(int day, int hour, int minute) {
        return LocalDateTime.of(2026, 11, day, hour, minute);
    }

    @Test
    void aWomensCutWithAnnaNextThursdayAfternoon() {
        ring().says("Hi, I'd like a women's cut with Anna next Thursday afternoon")
                .hearsBack("Thursday the 26th", "noon, 2 pm or 4 pm", "with Anna")
                .outcome(null)
                .says("the second one")
                .hearsBack("A women's cut with Anna on Thursday the 26th at 2 pm", "name")
                .holds(at(26, 14, 0))
                .nothingBooked()
                .says("It's Maria, M-A-R-I-A Gonzalez")
                .hearsBack("You're booked for a women's cut with Anna on Thursday the 26th at 2 pm.", "anything else")
                .booked(Luna.WOMENS_CUT, Luna.ANNA, at(26, 14, 0))
                .holds()
                .outcome(CallOutcome.BOOKED)
                .says("No, that's all. Thank you, bye!")
                .and(Next.HANG_UP)
                .outcome(CallOutcome.BOOKED);
    }

    @Test
    void aTimeThatWasAskedForIsSaidBackAndBookedOnlyAfterAYes() {
        ring().says("can I get a men's haircut tomorrow at half past two with Ben please")
                .hearsBack("Wednesday the 18th at 2:30 pm with Ben is free", "Shall I book")
                .holds(at(18, 14, 30))
                .nothingBooked()
                .says("yes please")
                .hearsBack("name")
                .nothingBooked()
                .says("my name is Tom Baker")
                .hearsBack("You're booked for a men's cut with Ben")
                .booked(Luna.MENS_CUT, Luna.BEN, at(18, 14, 30));
    }

    @Test
    void aNoAtTheQuestionBooksNothingAndAsksForAnotherTime() {
        ring().says("a men's cut tomorrow at 3 with Ben")
                .says("no")
                .hearsBack("What day and time")
                .holds()
                .nothingBooked()
                .says("Friday at 11")
                .hearsBack("Friday the 20th at 11 am with Ben is free");
    }

    @Test
    void correctionsReplaceWhatWasSaidBefore() {
        ring().says("I want to book a haircut")
                .hearsBack("a women's cut or a men's cut?")
                .says("women's")
                .hearsBack("What day and time")
                .says("on friday")
                .hearsBack("Friday the 20th")
                .says("no, Thursday")
                .hearsBack("Thursday the 19th")
                .says("anything later?")
                .hearsBack("Thursday the 19th at", "pm")
                .says("actually make it with Ben")
                .hearsBack("with Ben")
                .says("the later one")
                .hearsBack("with Ben", "name")
                .says("John Smith")
                .hearsBack("You're booked for a women's cut with Ben on Thursday the 19th");
    }

    @Test
    void aQuestionInMidBookingIsAnsweredAndTheBookingGoesOn() {
        ring().says("I'd like a full colour on Thursday with Chloe")
                .hearsBack("Thursday the 19th")
                .says("how much is that?")
                .hearsBack("A full colour is 140 dollars.", "Which would you like?")
                .says("the first one")
                .hearsBack("name")
                .says("are you a robot?")
                .hearsBack("AI assistant", "name")
                .says("okay, Sandra")
                .hearsBack("You're booked for a full colour with Chloe");
    }

    @Test
    void theHoldFollowsTheTimeThatIsTalkedAbout() {
        ring().says("women's cut with Anna on Thursday at 2")
                .holds(at(19, 14, 0))
                .says("make it 3 instead")
                .hearsBack("Thursday the 19th at 3 pm with Anna is free")
                .holds(at(19, 15, 0))
                .says("no, Friday at ten")
                .hearsBack("Friday the 20th at 10 am with Anna is free")
                .holds(at(20, 10, 0));
    }

    @Test
    void aTakenTimeIsNotOfferedButTheNearestOnesAre() {
        InMemoryAppointmentBook book = PhoneCall.newBook();
        book.given(
                book.client("+1", "Someone"),
                Luna.WOMENS_CUT,
                Luna.ANNA,
                at(19, 14, 0).atZone(Luna.ZONE));
        ring(book)
                .says("women's cut with Anna on Thursday at 2")
                .hearsBack("That time isn't free.", "Thursday the 19th at", "1:15 pm")
                .doesNotHear(" 2 pm")
                .says("the earliest")
                .hearsBack("name");
    }

    @Test
    void aTimeThatIsTakenMeanwhileIsApologisedForAndTheNextAreOffered() {
        InMemoryAppointmentBook book = PhoneCall.newBook();
        PhoneCall call =
                ring(book).says("women's cut with Anna on Thursday afternoon").hearsBack("noon, 2 pm or 4 pm");
        book.given(
                book.client("+1", "Someone"),
                Luna.WOMENS_CUT,
                Luna.ANNA,
                at(19, 14, 0).atZone(Luna.ZONE));

        call.says("2 pm works")
                .hearsBack("just been taken", "Thursday the 19th at")
                .doesNotHear("name")
                .holds();
    }

    @Test
    void anyoneWillDoAndTheOfferSaysWho() {
        ring().says("I need a blow dry tomorrow morning, anyone is fine")
                .hearsBack("Wednesday the 18th", "with Chloe")
                .says("the last one")
                .says("Nina")
                .hearsBack("You're booked for a blow-dry with Chloe");
    }

    @Test
    void someoneWhoCannotDoItIsNotBooked() {
        ring().says("full colour with Ben on Friday")
                .hearsBack("Ben doesn't do full colour", "Anna or Chloe")
                .says("Chloe then")
                .hearsBack("Friday the 20th", "with Chloe");
    }

    @Test
    void nobodyOfThatNameWorksHere() {
        ring().says("a women's cut with Sarah on Friday").hearsBack("no Sarah here", "Anna, Ben and Chloe work here.");
    }

    @Test
    void twoServicesAndAnAddOnAreOneVisit() {
        PhoneCall call = ring().says(
                        "I'd like highlights and a women's cut with deep conditioning on Saturday with Anna")
                .hearsBack("Saturday the 21st")
                .says("the first one please")
                .says("my name is Olga");
        assertThat(call.book.booked()).hasSize(1);
        assertThat(call.book.booked().getFirst().items())
                .extracting(BookedItem::serviceId)
                .containsExactlyInAnyOrder(Luna.HIGHLIGHTS, Luna.WOMENS_CUT);
        assertThat(call.book.booked().getFirst().items().getFirst().addOns()).hasSize(1);
    }

    @Test
    void aKnownCallerIsGreetedByNameAndAskedForThatOfSomeoneElseOnly() {
        InMemoryAppointmentBook book = PhoneCall.newBook();
        KnownClient maria = book.client(PhoneCall.PHONE, "Maria Gonzalez");
        PhoneCall call = ring(book).hearsBack("Hello Maria");
        call.says("beard trim for my husband on Friday morning")
                .says("the first")
                .hearsBack("What is their name?")
                .says("Carlos")
                .hearsBack("You're booked for a beard trim");
        assertThat(book.upcoming(maria.id())).isEmpty();
        assertThat(book.booked())
                .singleElement()
                .satisfies(a -> assertThat(a.client().name()).isEqualTo("Carlos"));
    }

    @Test
    void aCallerWhoWithheldTheNumberIsAskedForIt() {
        PhoneCall call = PhoneCall.withheld()
                .says("I need a beard trim on Saturday morning")
                .says("the first one")
                .says("Bob")
                .hearsBack("phone number")
                .says("two one two, triple five, oh one nine nine")
                .hearsBack("You're booked for a beard trim with Ben");
        assertThat(call.book.booked().getFirst().client().phone()).isEqualTo("+12125550199");
    }

    @Test
    void aDayOnWhichTheSalonIsClosedIsSaidToBe() {
        ring().says("a women's cut on Sunday please")
                .hearsBack("closed on Sunday the 22nd", "Which day would suit you?");
    }

    @Test
    void quarterPastMeansTheOfferedTimeThatIsQuarterPast() {
        ring(PhoneCall.bookAt(at(17, 10, 20)))
                .says("women's cut with Anna as soon as possible")
                .hearsBack("today, Tuesday the 17th at 10:45 am, 11:15 am or 11:45 am")
                .says("quarter past works")
                .hearsBack("11:15 am", "name");
    }

    @Test
    void neitherBringsOtherTimesOfTheSameDay() {
        PhoneCall call = ring().says("women's cut with Anna on Thursday").hearsBack("9 am, 1 pm or 4 pm");
        call.says("neither of those works").hearsBack("Thursday the 19th at").doesNotHear("9 am", " 1 pm", "4 pm");
    }

    @Test
    void neverMindDropsTheBookingAndTheHold() {
        ring().says("women's cut with Anna on Thursday at 2")
                .holds(at(19, 14, 0))
                .says("never mind")
                .hearsBack("leave it", "anything else")
                .holds()
                .nothingBooked();
    }

    @Test
    void theFirstDayOfNextMonthIsSaidWithItsMonth() {
        ring().says("women's cut with Anna on December 5th at ten")
                .hearsBack("Saturday, December 5th at 10 am with Anna is free");
    }

    @Test
    void afterABookingItCanBeMovedInTheSameCall() {
        PhoneCall call = ring().says("women's cut with Anna on Thursday at 2")
                .says("yes")
                .says("Maria")
                .hearsBack("You're booked")
                .says("can you move it to Friday at ten")
                .hearsBack("Friday the 20th at 10 am with Anna is free")
                .says("yes")
                .hearsBack("Your appointment is now a women's cut with Anna on Friday the 20th at 10 am.");
        assertThat(call.book.booked()).hasSize(1);
        call.outcome(CallOutcome.BOOKED);
    }
}
