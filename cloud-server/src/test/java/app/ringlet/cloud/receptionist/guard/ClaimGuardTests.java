package app.ringlet.cloud.receptionist.guard;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.receptionist.CommittedAct;
import app.ringlet.cloud.receptionist.GuardDecision.Kind;
import app.ringlet.cloud.receptionist.guard.ClaimGuard.Cleared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a lying model may not get spoken, and what an honest one may. */
class ClaimGuardTests extends ClaimGuardTest {

    private Cleared withBooking(String speech) {
        CommittedAct act = new CommittedAct(CommittedAct.Kind.BOOKED, 3, cutOn(26, 14));
        return new ClaimGuard(Facts.done(0, act), ENGLISH).clear(speech);
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

    @Test
    void oneLieAmongHonestSentencesIsTheOnlyOneThatGoes() {
        Cleared cleared = withNothingDone("Sure. You're all set. Is there anything else?");

        assertThat(cleared.speech())
                .startsWith("Sure. ")
                .contains("Nothing has been changed in the book yet.")
                .endsWith("Is there anything else?");
    }
}
