package app.ringlet.cloud.receptionist.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.receptionist.Luna;
import app.ringlet.cloud.receptionist.Utterance;
import app.ringlet.cloud.receptionist.understanding.Understander.Expectation;
import app.ringlet.cloud.receptionist.understanding.time.Days;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What callers say who do not speak by the book. */
class SaidInOtherWordsTests {

    private static Heard heard(String text, boolean timeAsked) {
        return new Understander(Luna.facts(), "en")
                .hear(Utterance.of(text), new Expectation(List.of(), timeAsked, false, false, false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Can you tell Anna that I left my scarf there | MESSAGE",
                "could you let Ben know that I'm grateful | MESSAGE",
                "have Ben call me back please at 212 555 7788 | MESSAGE",
                "following up on the order that Anna placed | MESSAGE",
                "I left my umbrella | MESSAGE",
                "I've lost my earring at yours | MESSAGE",
                "stop texting me | MESSAGE",
                "please stop calling this phone | MESSAGE",
                "delete all data you have on me | MESSAGE",
                "I need a receipt | MESSAGE",
                "I missed a call from this number | MESSAGE",
                "if someone cancels can you let me know | WAITLIST",
                "when somebody drops out give me a ring | WAITLIST",
                "there's smoke coming out of your back window | EMERGENCY",
                "I can smell gas in your place | EMERGENCY",
                "I'm at the ER, I can't come at 5 | CANCEL",
                "sorry I can't make tomorrow | CANCEL",
                "I booked by mistake, get rid of it | CANCEL",
                "I can't make Wednesday | CANCEL",
                "can I come at 3 instead of 4:45 today | MOVE",
                "I want to come earlier on Wednesday | MOVE",
                "push my appointment to later that day | MOVE",
                "can we do my appointment a different day | MOVE",
                "cancel and rebook for December 4th at 10 | MOVE",
                "please cancel it and reschedule for Friday | MOVE",
                "I've got a women's cut on Wednesday, can you make it a colour instead | MOVE",
                "I have got a blow-dry on Friday, could you change it to highlights | MOVE",
                "did I book for Tuesday or Friday? | MY_APPOINTMENTS",
                "what time was I coming in? | MY_APPOINTMENTS",
                "can you book the same again two weeks later | BOOK",
                "I want a refund | COMPLAINT",
                "I was overcharged yesterday | COMPLAINT",
                "My hair is falling out after your bleach | COMPLAINT",
                "my scalp is burning since the colour | COMPLAINT",
                "I have an allergy to hair dye | PERSON",
                "I'm allergic to ammonia | PERSON",
                "do you accept insurance | UNANSWERABLE",
                "how early should I arrive | UNANSWERABLE",
                "what's the difference between highlights and colour | UNANSWERABLE",
                "is Anna any good | UNANSWERABLE",
                "are you recording this call? | UNANSWERABLE",
                "why does the sign outside say closed for filming | UNANSWERABLE",
                "do you have a loyalty program | POLICY",
                "let me think about it | MAYBE",
                "I need to sleep on it | MAYBE",
                "let me call you back | NEVER_MIND",
            })
    void whatIsMeant(String text, String expected) {
        assertThat(heard(text, false).gist()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "don't book me, just checking, is Tuesday the 8th at 10 free",
                "I don't want to book anything, I just want to know if Anna still works there",
                "I've got a women's cut on Wednesday, can you make it a colour instead"
            })
    void noBookingIsWanted(String text) {
        assertThat(heard(text, false).has(Intent.BOOK)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "that'll do",
                "that will do",
                "go on then",
                "that one",
                "uh huh",
                "alrighty",
                "yes no problem",
                "no that's perfect",
                "I suppose",
                "I suppose so",
                "put me down",
                "perfecto"
            })
    void aYesAndNoGoodbye(String text) {
        Heard heard = heard(text, true);
        assertThat(heard.yes()).isTrue();
        assertThat(heard.has(Intent.GOODBYE)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not that one",
                "that one won't work",
                "let me think about it",
                "I'm not sure",
                "let me call you back",
                "that'll be too late"
            })
    void noYes(String text) {
        assertThat(heard(text, true).yes()).isFalse();
    }

    /** Refusing a time that was offered cancels nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"I can't come at 3", "I can't make Wednesday"})
    void aRefusedOfferIsNoCancelling(String text) {
        assertThat(heard(text, true).has(Intent.CANCEL)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "men's cut yesterday at 3 | 2026-11-16",
                "a blow-dry in two years | 2028-11-17",
                "men's cut twelve slash twelve at one fifteen | 2026-12-12",
                "twelve slash five | 2026-12-05",
                "a cut for men on the 17th of the 12th at 1700 | 2026-12-17",
                "the second of the first at nine | 2027-01-02",
                "February 30th |",
                "a beard trim on June the 31st |",
                "I called yesterday about a cut |",
            })
    void days(String text, @Nullable String day) {
        assertThat(heard(text, true).when().days())
                .isEqualTo(day == null ? List.of() : List.of(Days.of(LocalDate.parse(day))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Wednesday is good, morning", "Thursday sounds good, afternoon"})
    void aGoodDayIsNoGreeting(String text) {
        Heard heard = heard(text, true);
        assertThat(heard.when().times()).isNotNull();
        assertThat(heard.has(Intent.GREETING)).isFalse();
    }
}
