package app.ringlet.cloud.receptionist.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.receptionist.Luna;
import app.ringlet.cloud.receptionist.Utterance;
import app.ringlet.cloud.receptionist.understanding.Understander.Expectation;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names whose words mean something else elsewhere. */
class NamesAmongOtherWordsTests {

    private static Heard heard(String text, boolean nameAsked) {
        return new Understander(Luna.facts(), "en")
                .hear(Utterance.of(text), new Expectation(List.of(), nameAsked, nameAsked, false, false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Abe Low | Abe Low",
                "Jake Low. | Jake Low",
                "long nguyen | Long Nguyen",
                "Bea Short | Bea Short",
                "Drew Early | Drew Early",
                "Penny Cash | Penny Cash",
                "Just put Kelly | Kelly",
                "just put down Oscar, please | Oscar",
                "Kelly with an I, K E L L I, Barnes | Kelli Barnes",
                "Rose Colour | Rose Colour",
                "Guy Ritchie | Guy Ritchie",
                "guy fawkes | Guy Fawkes",
                "April May | April May",
                "June Day | June Day",
                "Noon Khan | Noon Khan",
                "Tuesday Weld | Tuesday Weld",
                "it's Wednesday Addams | Wednesday Addams",
                "Summer Friday | Summer Friday",
                "Monday | Monday",
                "Sunny Morning | Sunny Morning",
                "Seven | Seven",
                "Mark Price | Mark Price",
                "Dennis Barber | Dennis Barber",
                "Sue Late | Sue Late",
                "Anna Chloe Benson | Anna Chloe Benson",
                "put it under my wife's name, Carla | Carla",
                "under my husband's name, Pedro Luz | Pedro Luz",
                "uh yeah the name is uh Robert, Bob, Robert Quill | Robert Quill",
                "Violet Cutter | Violet Cutter",
            })
    void anAnswerToWhatNameSaysNothingOfTheVisit(String text, String name) {
        Heard heard = heard(text, true);
        assertThat(heard.name()).contains(name);
        assertThat(heard.wishes()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "actually make it three",
                "at four instead",
                "Friday morning",
                "with Ben please",
                "how much is it",
                "ten thirty",
                "december fourth",
                "what",
                "hold on",
                "I'd like Chloe",
                "blow dry",
                "gift cards",
                "real person",
                "Goodbye"
            })
    void whatIsNoNameStaysNone(String text) {
        assertThat(heard(text, true).name()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"646 555 double five nine eight", "<script>alert(1)</script> DROP TABLE", "two one two 555 0199"
            })
    void numbersAtTheNameAreNoTime(String text) {
        assertThat(heard(text, true).wishes()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hi this is Anna Schulz, can I get my highlights done with Chloe on December 11th at 10 | Chloe",
                "Hi, this is Ben Carter, I'd like a men's cut | ''",
                "my name is chloe park and I'd like a blow-dry | ''",
                "Hello, this is Chloe Webb, a men's cut with Ben please | Ben",
                "This is Anna Lee, is Anna in on Friday | Anna",
            })
    void whoCallsIsNotWhoIsAskedFor(String text, String staff) {
        assertThat(heard(text, false).staff().employees())
                .isEqualTo(staff.isEmpty() ? List.of() : List.of(Luna.id(staff)));
    }
}
