package app.ringlet.cloud.receptionist;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said when a name is asked for. */
class AskedForNameDialogueTests extends ScepticDialogueTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hold on a second | name",
                "Wait, what was the price? | 65 dollars",
                "Actually can we make it 3pm | 3 pm with Anna is free",
                "Is there parking? | What name",
                "Can you repeat that | What name",
                "How long does it take | 45 minutes",
                "Let me check with my wife | What name",
                "How much is that altogether? | 65 dollars",
                "I'd rather not say | Sorry, what name is it?",
                "It's complicated | Sorry, what name is it?",
            })
    void whatIsNoNameBooksNothing(String said, String answer) {
        askedForName().says(said).hearsBack(answer).and(Next.LISTEN).nothingBooked();
    }

    @Test
    void droppingItAtTheNameReleasesTheTime() {
        askedForName()
                .says("Never mind, forget it")
                .hearsBack("leave it")
                .holds()
                .nothingBooked();
    }

    @Test
    void goodbyeAtTheNameEndsWithoutABooking() {
        askedForName().says("Ok thanks bye").and(Next.HANG_UP).holds().nothingBooked();
    }

    @Test
    void aPersonIsRungAtTheName() {
        askedForName().says("Talk to a human please").and(Next.RING_DESK).nothingBooked();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Jamie Lee", "jamie lee", "put it under Long", "my name is Hold", "Nguyen", "for Will Smith"})
    void aNameBooksAtOnce(String said) {
        askedForName().says(said).hearsBack("You're booked");
    }

    @Test
    void anOddNameIsAskedAbout() {
        askedForName()
                .says("zorblax")
                .hearsBack("Zorblax, is that right?")
                .nothingBooked()
                .says("yes")
                .hearsBack("You're booked");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no sorry it's Dupond with a D", "you got my name wrong"})
    void aWrongNameIsPassedOn(String said) {
        PhoneCall call = askedForName()
                .says("Dupont")
                .says(said)
                .hearsBack("passed your message on")
                .and(Next.LISTEN);
        assertThat(call.book.messages()).hasSize(1);
    }
}
