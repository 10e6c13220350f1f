package app.ringlet.cloud.receptionist;

import static app.ringlet.cloud.receptionist.PhoneCall.ring;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What callers ask in the middle of something, and what they add; the booking stays as it is. */
class MidCallQuestionTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "does that include a wash?",
                "will I be charged if I don't come",
                "do you take Apple Pay",
                "is there parking",
                "what should I do before a colour"
            })
    void anUnknownQuestionIsKeptAndTheBookingGoesOn(String question) {
        PhoneCall call = ring().says("women's cut on Friday at 2")
                .says(question)
                .hearsBack("I don't know that.", "Shall I book a women's cut?")
                .says("yes")
                .hearsBack("A women's cut with Anna on Friday the 20th at 2 pm");
        assertThat(call.book.questions()).hasSize(1);
    }

    /** Thirty words, and everybody has forgotten the first. */
    @Test
    void anOfferThatFollowsAnAnswerDoesNotSayOnceMoreForWhatItIs() {
        ring().says("women's cut Thursday late afternoon")
                .hearsBack("For a women's cut I have Thursday the 19th at ")
                .says("how late are you open on Thursday")
                .hearsBack("We're open on Thursday the 19th", "I have Thursday the 19th at ", "Which one?");
    }

    @Test
    void whatIsNotOfferedIsSaidAndTheBookingGoesOn() {
        ring().says("women's cut on Friday at 2")
                .says("do you do nails too")
                .hearsBack("We don't do nails.", "Shall I book a women's cut?");
    }

    @Test
    void whyTheNameIsAskedForIsSaid() {
        ring().says("women's cut on Friday at 2")
                .says("yes")
                .says("why do you need my name?")
                .hearsBack("so that we know who is coming", "What name shall I put it under?")
                .says("what's your favourite colour")
                .hearsBack("A women's cut with Anna", "What name shall I put it under?");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        is there anything later             | 3:15 pm
        do you have anything with Chloe     | with Chloe
        is the noon one still free          | noon with Anna is free
        what do you have in the morning     | 9 am
        will three work                     | A women's cut with Anna on Friday the 20th at 3 pm
        """)
    void aQuestionAboutTimesIsAWish(String question, String answer) {
        ring().says("women's cut on Friday").says(question).hearsBack(answer);
    }

    @Test
    void moreToAMessageThatWasPassedOnIsPassedOnToo() {
        PhoneCall call = ring().says("I'm stuck in traffic")
                .hearsBack("I've passed your message on")
                .says("it's for Jack Osei at 2:15")
                .hearsBack("I've passed your message on")
                .nothingBooked();
        assertThat(call.book.messages())
                .extracting(InMemoryAppointmentBook.Message::text)
                .last()
                .isEqualTo("it's for Jack Osei at 2:15");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "women's cut on February 30th",
                "women's cut on the 31st of June",
                "women's cut on the thirtieth of February at two"
            })
    void aDateThatIsInNoCalendarIsSaidToBeNone(String wish) {
        ring().says(wish)
                .hearsBack("There is no ", "What day and time would suit you?")
                .says("Friday at 2")
                .hearsBack("Friday the 20th at 2 pm");
    }

    @Test
    void aDayTooFarAheadIsSaidToBeSo() {
        ring().says("women's cut in two years").hearsBack("further ahead than I can arrange", "What day");
        ring().says("women's cut").says("in two years").hearsBack("further ahead than I can arrange", "What day");
        ring().says("women's cut on December 31st").doesNotHear("can't find", "further ahead");
    }

    @Test
    void whatIsOnNoMenuIsNoService() {
        ring().says("do you do house calls").hearsBack("I don't know that. I'll have someone call you back");
        ring().says("massage").hearsBack("We don't do massage.");
        ring().says("can Ben do beards").hearsBack("Ben does that.");
    }
}
