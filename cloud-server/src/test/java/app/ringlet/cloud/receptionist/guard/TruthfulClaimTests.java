package app.ringlet.cloud.receptionist.guard;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.receptionist.GuardDecision.Kind;
import app.ringlet.cloud.receptionist.guard.ClaimGuard.Cleared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an honest model says is spoken, and times only if they were found free. */
class TruthfulClaimTests extends ClaimGuardTest {

    private static Cleared withFreeTimes(String speech) {
        return new ClaimGuard(Facts.free(slot(26, 14, 0), slot(26, 15, 30), slot(27, 10, 0)), ENGLISH).clear(speech);
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
}
