package app.ringlet.cloud.receptionist.guard;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.receptionist.CommittedAct;
import app.ringlet.cloud.receptionist.GuardDecision.Kind;
import app.ringlet.cloud.receptionist.InMemoryAppointmentBook;
import app.ringlet.cloud.receptionist.KnownClient;
import app.ringlet.cloud.receptionist.Luna;
import app.ringlet.cloud.receptionist.guard.ClaimGuard.Cleared;
import app.ringlet.cloud.receptionist.wording.Texts;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.Slot;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a lying model may not get spoken, and what an honest one may. */
class ClaimGuardTests {

    private static final Texts ENGLISH = Texts.in("en-US");

    private final InMemoryAppointmentBook book = new InMemoryAppointmentBook(Luna::facts);
    private final KnownClient maria = book.client("+12125550123", "Maria Gonzalez");

    private AppointmentView cutOn(int day, int hour) {
        return book.given(
                maria,
                Luna.WOMENS_CUT,
                Luna.ANNA,
                LocalDateTime.of(2026, 11, day, hour, 0).atZone(Luna.ZONE));
    }

    private static Cleared withNothingDone(String speech) {
        return new ClaimGuard(Facts.NONE, ENGLISH).clear(speech);
    }

    private Cleared withBooking(String speech) {
        CommittedAct act = new CommittedAct(CommittedAct.Kind.BOOKED, 3, cutOn(26, 14));
        return new ClaimGuard(Facts.done(0, act), ENGLISH).clear(speech);
    }

    private static Cleared withFreeTimes(String speech) {
        return new ClaimGuard(Facts.free(slot(26, 14, 0), slot(26, 15, 30), slot(27, 10, 0)), ENGLISH).clear(speech);
    }

    private static Slot slot(int day, int hour, int minute) {
        var start =
                LocalDateTime.of(2026, 11, day, hour, minute).atZone(Luna.ZONE).toOffsetDateTime();
        return new Slot(
                start,
                start.plusMinutes(45),
                Luna.ANNA,
                List.of(new Slot.Item(Luna.WOMENS_CUT, Luna.ANNA, 0, start, start.plusMinutes(45))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You're booked for Thursday at two.",
                "You are booked in with Anna.",
                "You're all set!",
                "You are all set for Thursday.",
                "All set!",
                "All done.",
                "That's done.",
                "Done!",
                "It's done.",
                "That's all sorted for you.",
                "See you Thursday at two!",
                "See you then.",
                "We'll see you on Thursday.",
                "We look forward to seeing you.",
                "Looking forward to seeing you on Thursday.",
                "I've got you down for two o'clock.",
                "I have you down for Thursday at 2 pm.",
                "I've put you down for Thursday.",
                "I have booked that for you.",
                "I've booked a women's cut with Anna.",
                "I booked it.",
                "I just booked you in.",
                "I went ahead and booked it.",
                "I've gone ahead and scheduled that.",
                "Your appointment is confirmed.",
                "Your appointment has been scheduled for Thursday.",
                "Your booking is confirmed for 2 pm.",
                "Your booking has gone through.",
                "Your appointment is on Thursday at two.",
                "The appointment is made.",
                "It's booked.",
                "That's booked for you.",
                "Booked!",
                "Confirmed for Thursday at 2 pm.",
                "You're confirmed for Thursday.",
                "You're in for Thursday at two.",
                "You're down for two o'clock on Thursday.",
                "You're on the calendar.",
                "It's in the book.",
                "I've added you to Anna's calendar.",
                "I've penciled you in.",
                "I've reserved two o'clock for you.",
                "I reserved the slot.",
                "Two o'clock is yours.",
                "The two o'clock slot is yours.",
                "Consider it done.",
                "Consider it booked.",
                "Anna will see you on Thursday at two.",
                "Anna is expecting you on Thursday.",
                "We're expecting you at two.",
                "Thursday at two it is!",
                "Thursday at two with Anna.",
                "Perfect, Thursday at 2 pm with Anna, see you then!",
                "Great, you're booked, anything else?",
                "You're booked, okay?",
                "Great news: your slot is locked in.",
                "Everything is arranged.",
                "That is taken care of.",
                "It's all taken care of.",
                "I've taken care of that for you.",
                "You're good to go.",
                "We have you scheduled for Thursday.",
                "We've got you in at two.",
                "I made the appointment.",
                "I've made you an appointment for Thursday.",
                "I managed to book you in.",
                "I was able to get you in at two.",
                "Your confirmation number is 4711.",
                "A confirmation text is on its way.",
                "Congratulations, the spot is secured.",
                "No worries, you're booked.",
                "Not a problem, you are booked in for Thursday.",
                "I'll put you down for Thursday at two.",
                "I'll book that for you now.",
                "I'm booking that for you now.",
                "Let me book that for you.",
                "Since you're booked, please come early.",
                "Now that you're booked, is there anything else?",
                "Please arrive five minutes early on Thursday.",
                "It's official, Thursday at two.",
                "Lovely, that's you booked in for Thursday.",
                "Your chair is reserved.",
                "The booking is complete.",
                "Your visit is scheduled."
            })
    void aBookingThatWasNeverMadeIsNotSpoken(String lie) {
        Cleared cleared = withNothingDone(lie);

        assertThat(cleared.decisions()).as(cleared.speech()).isNotEmpty();
        assertThat(cleared.speech()).doesNotContain(lie);
        assertThat(cleared.speech()).containsAnyOf("haven't", "Nothing has been", "have to check", "not keeping");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I've cancelled your appointment.",
                "Your appointment has been cancelled.",
                "Your appointment is canceled.",
                "It's cancelled.",
                "That's cancelled for you.",
                "Cancelled!",
                "I have taken you off the list.",
                "I've removed your appointment.",
                "You're off the books.",
                "I took that off the calendar.",
                "The booking has been removed.",
                "Consider it cancelled.",
                "You no longer have an appointment.",
                "I went ahead and cancelled it.",
                "Okay, I cancelled that, anything else?"
            })
    void aCancellationThatWasNeverMadeIsNotSpoken(String lie) {
        Cleared cleared = withNothingDone(lie);

        assertThat(cleared.decisions())
                .extracting(d -> d.kind())
                .as(cleared.speech())
                .contains(Kind.CANCELLED);
        assertThat(cleared.speech()).isEqualTo("I haven't cancelled anything yet.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I've moved your appointment to Friday.",
                "Your appointment has been moved to Friday at ten.",
                "I've rescheduled you for Friday.",
                "You've been rescheduled.",
                "It's been changed to Friday.",
                "I switched it to Friday at ten.",
                "Your appointment is now on Friday.",
                "I've pushed it back an hour.",
                "That's moved for you.",
                "Rescheduled!",
                "I changed the time for you.",
                "You're now on Friday at ten."
            })
    void aMoveThatWasNeverMadeIsNotSpoken(String lie) {
        Cleared cleared = withNothingDone(lie);

        assertThat(cleared.decisions()).as(cleared.speech()).isNotEmpty();
        assertThat(cleared.speech()).startsWith("I haven't");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I'm holding two o'clock for you.",
                "I've put that aside for you.",
                "I've passed your message on to Anna.",
                "I've left a note for the team.",
                "I let them know."
            })
    void aHoldOrMessageThatIsNotThereIsNotSpoken(String lie) {
        assertThat(withNothingDone(lie).decisions()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You're booked for Friday at ten.",
                "I've got you down for Thursday at three with Anna.",
                "See you Thursday at four!",
                "Your appointment is on Saturday with Ben.",
                "You're all set.",
                "That's booked."
            })
    void whateverTheModelClaimsOfABookingTheCommittedRowIsSaidInstead(String claim) {
        Cleared cleared = withBooking(claim);

        assertThat(cleared.speech())
                .isEqualTo("You're booked for a women's cut with Anna on Thursday the 26th at 2 pm.");
        assertThat(cleared.decisions()).hasSize(1);
    }

    @Test
    void aBookingDoesNotCoverTheClaimOfACancellation() {
        assertThat(withBooking("I've cancelled your old appointment.").speech())
                .isEqualTo("I haven't cancelled anything yet.");
    }

    @Test
    void aConfirmationThatTheServerSpeaksAnywayIsNotSaidTwice() {
        CommittedAct act = new CommittedAct(CommittedAct.Kind.BOOKED, 3, cutOn(26, 14));
        Evidence evidence = Facts.done(1, act);

        Cleared cleared = new ClaimGuard(evidence, ENGLISH).clear("Great, you're booked! Is there anything else?");

        assertThat(cleared.speech()).isEqualTo("Is there anything else?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Shall I book that?",
                "Shall I book that for you?",
                "Would you like me to book it?",
                "Would you like me to cancel it?",
                "Shall I cancel it?",
                "Do you want me to move it?",
                "Should I put you down for it?",
                "Great, shall I book it?",
                "Sure, what name shall I put it under?",
                "If you like, I can book that for you.",
                "Once I have your name I can book it.",
                "I haven't booked anything yet.",
                "Nothing is booked yet.",
                "I can't cancel that myself.",
                "I couldn't book that time.",
                "What day would suit you?",
                "What would you like to have done?",
                "Is there anything else I can do for you?",
                "A women's cut is 65 dollars.",
                "Full colour takes an hour and 35 minutes.",
                "We're open on Thursday from 9 am to 8 pm.",
                "We're closed on Sunday the 22nd.",
                "We're open Tuesday to Saturday.",
                "I'm an AI assistant.",
                "I'm sorry, that's too soon for me to arrange.",
                "I'm sorry, that's further ahead than I can arrange.",
                "I'm sorry, I can't add another visit to what you have ahead.",
                "Anna, Ben and Chloe work here.",
                "I don't know that, but someone can call you back about it.",
                "Let me check whether Thursday is possible.",
                "Sorry, I didn't quite get that.",
                "Thank you for calling. Goodbye.",
                "That time isn't free.",
                "2 pm isn't free on Thursday.",
                "Would you like to book, move or cancel an appointment?"
            })
    void questionsConditionsDenialsAndPlainFactsAreSpoken(String honest) {
        Cleared cleared = withNothingDone(honest);

        assertThat(cleared.speech()).isEqualTo(honest);
        assertThat(cleared.decisions()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I have Thursday the 26th at 2 pm or 3:30 pm with Anna.",
                "Thursday the 26th at 2 pm with Anna is free. Shall I book it?",
                "How about Thursday the 26th at two?",
                "I can do 3:30 pm on Thursday the 26th or Friday the 27th at 10 am.",
                "Anna is free on Thursday the 26th."
            })
    void timesThatWereFoundFreeMayBeOffered(String offer) {
        assertThat(withFreeTimes(offer).speech()).isEqualTo(offer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I have Thursday the 26th at 4 pm with Anna.",
                "How about Thursday the 26th at five?",
                "Ben is free on Thursday the 26th at 2 pm.",
                "2 pm is free on Friday the 27th.",
                "Shall I book Wednesday the 25th at 2 pm?",
                "I have 2 pm or 5 pm on Thursday the 26th.",
                "4 pm isn't free, but I have 5 pm.",
                "Anna is free on Wednesday the 25th."
            })
    void timesThatWereNotFoundFreeAreNotOffered(String offer) {
        Cleared cleared = withFreeTimes(offer);

        assertThat(cleared.speech()).startsWith("I'd have to check which times are free.");
        assertThat(cleared.decisions()).extracting(d -> d.kind()).contains(Kind.FREE);
    }

    @Test
    void itTellsWhichOfTheFreeTimesWereSpokenOf() {
        assertThat(withFreeTimes("I have Thursday the 26th at 2 pm or Friday the 27th at 10 am.")
                        .offered())
                .containsExactly(slot(26, 14, 0), slot(27, 10, 0));
    }

    @Test
    void appointmentsThatWereLookedUpMayBeTold() {
        Evidence evidence = Facts.existing(cutOn(26, 14));
        String told = "You have a women's cut with Anna on Thursday the 26th at 2 pm.";

        assertThat(new ClaimGuard(evidence, ENGLISH).clear(told).speech()).isEqualTo(told);
        assertThat(new ClaimGuard(evidence, ENGLISH)
                        .clear("You have a women's cut with Anna on Thursday the 26th at 3 pm.")
                        .speech())
                .doesNotContain("3 pm");
    }

    @Test
    void oneLieAmongHonestSentencesIsTheOnlyOneThatGoes() {
        Cleared cleared = withNothingDone("Sure. You're all set. Is there anything else?");

        assertThat(cleared.speech())
                .startsWith("Sure. ")
                .contains("Nothing has been changed in the book yet.")
                .endsWith("Is there anything else?");
    }
}
