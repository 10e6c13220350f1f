package app.ringlet.cloud.receptionist;

import static app.ringlet.cloud.receptionist.PhoneCall.ring;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who asks and wishes in one breath is answered, and the wish goes on as it was said. */
class WishAndQuestionDialogueTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Book me a full colour for 50 dollars Thursday at 2",
                "Book me a full colour for $50 on Thursday at 2",
                "a full colour Thursday at 2, the website said 50 dollars"
            })
    void aPriceThatIsNamedIsAnsweredWithTheTrueOneBeforeAnythingIsBooked(String said) {
        ring().says(said)
                .hearsBack("A full colour is 140 dollars.", "Shall I book a full colour?")
                .nothingBooked();
    }

    @Test
    void aPriceThatIsNamedInAQuestionIsAnswered() {
        ring().says("Your website says full colour is 50 dollars, right?")
                .hearsBack("A full colour is 140 dollars.", "Would you like to book?")
                .says("ok book it for Tuesday December 8th at noon")
                .hearsBack("December 8th at noon", "Shall I book a full colour?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "full colour with toner on Wednesday Dec 9th at 10 with Anna, how much would that be? | 140 dollars"
                        + " | December 9th at 10 am with Anna | Shall I book a full colour with toner?",
                "women's cut on the 24th at 9 and what does toner cost | Toner adds 30 dollars | the 24th at 9 am"
                        + " | Shall I book a women's cut?",
                "How much is highlights, and can I get in with Chloe next Friday? | Highlights are 190 dollars"
                        + " | Friday the 27th at 9 am | with Chloe",
                "I'd like a women's cut, how much is it? | 65 dollars | What day and time | suit you",
            })
    void theQuestionIsAnsweredAndTheWishGoesOn(String said, String answer, String next, String question) {
        ring().says(said).hearsBack(answer, next, question);
    }

    @Test
    void severalQuestionsAreNoWish() {
        ring().says("How much is a women's cut and what are your hours on Saturday")
                .hearsBack("65 dollars", "Saturday the 21st", "Would you like to book?");
    }

    @Test
    void aVisitOnTheDayOnWhichThereIsOneIsAskedAboutFirst() {
        InMemoryAppointmentBook book = PhoneCall.newBook();
        LocalDateTime eleven = LocalDateTime.of(2026, 11, 20, 11, 0);
        book.given(
                book.client(PhoneCall.PHONE, "Maria Gonzalez"), Luna.WOMENS_CUT, Luna.ANNA, eleven.atZone(Luna.ZONE));
        ring(book)
                .says("I'd like a women's cut on Friday")
                .hearsBack("You have a women's cut with Anna on Friday the 20th at 11 am", "move it or cancel it?")
                .says("no, another one")
                .hearsBack("For a women's cut I have Friday the 20th at 9 am");
        assertThat(book.booked()).hasSize(1);
    }

    @Test
    void motherAndDaughterStayTwo() {
        ring().says("my daughter and would you know both like i woman's cut so you take us together on saturday"
                        + " morning")
                .hearsBack("For a women's cut for 2 people");
    }
}
