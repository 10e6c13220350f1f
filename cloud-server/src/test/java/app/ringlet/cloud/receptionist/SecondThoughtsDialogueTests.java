package app.ringlet.cloud.receptionist;

import static app.ringlet.cloud.receptionist.PhoneCall.ring;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.protocol.booking.AppointmentView;
import java.time.LocalDateTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Callers who mix wishes in a sentence or change their mind half-way: nothing is done that they did not mean. */
class SecondThoughtsDialogueTests extends SecondThoughtsDialogueTest {

    @Test
    void changingWhatIsDoneAtAVisitBooksNoSecondOne() {
        hasACutOnThursdayAtTwo();
        ring(book)
                .says("I've got a women's cut on Thursday, can you make it a full colour instead")
                .hearsBack("Thursday the 19th at 2 pm with Anna is free. Shall I change your women's cut to a full"
                        + " colour?")
                .says("yes")
                .booked(Luna.FULL_COLOR, Luna.ANNA, LocalDateTime.of(2026, 11, 19, 14, 0));
        assertThat(book.booked()).hasSize(1);
    }

    @Test
    void anotherDayIsNotTakenInSilence() {
        KnownClient other = book.client("+12125550199", "Someone");
        LocalDateTime opens = LocalDateTime.of(2026, 11, 18, 9, 0);
        for (int quarter = 0; quarter < 40; quarter++) {
            var start = opens.plusMinutes(15L * quarter).atZone(Luna.ZONE);
            book.given(other, Luna.BEARD_TRIM, Luna.BEN, start);
        }
        ring(book)
                .says("a men's cut with Ben on Wednesday at 10")
                .hearsBack("Ben has nothing free tomorrow, Wednesday the 18th.", "Thursday the 19th at 10 am");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Rose Colour", "Noon Khan", "Mark Price", "April May", "Tuesday Weld"})
    void aNameThatSoundsLikeSomethingElseChangesNothing(String name) {
        String last = name.substring(name.lastIndexOf(' ') + 1);
        ring().says("women's cut with Anna on Thursday at 2")
                .says("yes")
                // Without capitals, as a recogniser hears it.
                .says(name.toLowerCase(Locale.ROOT))
                .hearsBack(last + ", is that right?")
                .says("yes")
                .booked(Luna.WOMENS_CUT, Luna.ANNA, LocalDateTime.of(2026, 11, 19, 14, 0));
    }

    @Test
    void theNameOfAWifeMakesNoWomensCut() {
        ring().says("men's cut with Ben on Thursday at 2")
                .says("yes")
                .says("put it under my wife's name, Carla")
                .booked(Luna.MENS_CUT, Luna.BEN, LocalDateTime.of(2026, 11, 19, 14, 0));
    }

    @Test
    void aNumberAtTheNameChangesNothing() {
        ring().says("women's cut with Anna on Thursday at 2")
                .says("yes")
                .says("646 555 double five nine eight")
                .hearsBack("what name is it")
                .says("Jamie Lee")
                .booked(Luna.WOMENS_CUT, Luna.ANNA, LocalDateTime.of(2026, 11, 19, 14, 0));
    }

    @Test
    void thatWillDoAgreesToATimeThatIsOffered() {
        ring().says("women's cut with Anna on Thursday at 2").says("that'll do").hearsBack("What name");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cancel my Friday appointment | I don't see one on Friday",
                "cancel my beard trim | I don't see one like that",
                "cancel the appointment with Chloe | I don't see one like that",
            })
    void whatIsNotThereIsNotCancelledInItsPlaceInSilence(String said, String first) {
        hasACutOnThursdayAtTwo();
        ring(book).says(said).hearsBack(first, "a women's cut with Anna", "Shall I cancel it?");
        assertThat(book.booked()).hasSize(1);
    }

    @Test
    void whatIsToBeBookedAfterCancellingIsNotTakenForWhatToCancel() {
        given(Luna.BEARD_TRIM, Luna.BEN, 24, 15);
        AppointmentView cut = given(Luna.MENS_CUT, Luna.ANNA, 27, 15);
        ring(book)
                .says("Can you cancel my beard trim and book me a men's cut instead for Saturday at 11")
                .hearsBack("a beard trim with Ben", "Shall I cancel it?")
                .says("yes")
                .hearsBack("I've cancelled your beard trim", "Saturday the 21st at 11 am", "Shall I book a men's cut?");
        assertThat(book.booked()).extracting(AppointmentView::id).containsExactly(cut.id());
    }

    @Test
    void cancelAndRebookIsAMove() {
        hasACutOnThursdayAtTwo();
        ring(book)
                .says("cancel and rebook for December 4th at 10")
                .hearsBack("December 4th at 10 am with Anna is free. Shall I move your women's cut there?");
    }

    @Test
    void aBareNameInsteadOfAChoiceIsKept() {
        ring().says("women's cut on Friday")
                .says("Gloria Stent")
                .hearsBack("Which would you like?")
                .doesNotHear("Sorry")
                .says("the second one")
                .hearsBack("You're booked");
    }

    @Test
    void anotherWishForTimesIsNoYes() {
        ring().says("women's cut Wednesday at 5 pm")
                .says("any time Wednesday after one")
                .hearsBack("1 pm, 3 pm or 4 pm", "Which would you like?");
    }

    @Test
    void whoWillNotDoIsNotOffered() {
        ring().says("men's cut on Friday, anyone but Anna, before noon").doesNotHear("Anna");
        ring().says("women's cut with Anna on Thursday at 2")
                .says("yes but not with Anna")
                .doesNotHear("Anna")
                .hearsBack("Shall I book")
                .nothingBooked();
    }

    /** A women's cut takes three quarters of an hour. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a women's cut with Anna on Thursday, I have to be out by 10",
                "women's cut with Anna Thursday but I need to be done by ten am"
            })
    void whoMustBeOutByTenIsOfferedOnlyWhatEndsByThen(String text) {
        ring().says(text).hearsBack("9").doesNotHear("9:30", "9:45", "10 am");
    }

    @Test
    void whoMustLeaveEarlierThanIsOfferedPicksNothingByThat() {
        ring().says("women's cut with Anna on Thursday morning")
                .says("I have to be out by 9:30")
                .doesNotHear("9 am with Anna is free")
                .nothingBooked();
    }

    @Test
    void aDateThatIsInNoCalendarIsSaidOnce() {
        ring().says("a men's cut on February 30th")
                .hearsBack("There is no February 30th. What day and time would suit you?")
                .says("Thursday at 10")
                .doesNotHear("February");
    }

    @Test
    void namingWhatIsProposedIsAYesToIt() {
        ring(book)
                .says("men's cut with Anna on Thursday at 2")
                .says("yes")
                .says("Carla Vidal")
                .says("no, I meant a women's cut")
                .hearsBack("Shall I change your men's cut to a women's cut?")
                .says("no, a women's cut")
                .booked(Luna.WOMENS_CUT, Luna.ANNA, LocalDateTime.of(2026, 11, 19, 14, 0));
        assertThat(book.booked()).hasSize(1);
    }

    @Test
    void youGuysAreNotMen() {
        ring().says("do you guys do perms").doesNotHear("men's cut with", "Yes, we do men's cut");
    }

    @Test
    void aFridayFarAwayIsNotTheFridayThatWasMeant() {
        ring().says("women's cut with Anna on Friday the 18th of December at 10")
                .hearsBack("December 18th")
                .says("no, that's not right, I want this Friday at 10")
                .hearsBack("Friday the 20th at 10 am");
        ring().says("women's cut with Anna on Friday the 18th of December at 10")
                .says("that's not right, I want Friday morning")
                .hearsBack("Friday the 20th");
    }
}
