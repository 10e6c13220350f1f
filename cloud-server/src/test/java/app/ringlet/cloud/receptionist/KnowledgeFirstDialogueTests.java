package app.ringlet.cloud.receptionist;

import static app.ringlet.cloud.receptionist.PhoneCall.newBook;
import static app.ringlet.cloud.receptionist.PhoneCall.ring;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.assistant.search.WrittenDown;
import app.ringlet.protocol.calls.CallOutcome;
import app.ringlet.protocol.calls.CallReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the salon has written comes before what the menu seems to say; what it does not do is said. */
class KnowledgeFirstDialogueTests {

    private static final Knowledge WRITTEN = new WrittenDown()
            .faq("Is there parking?", "There is a public garage around the corner on 12th Street.")
            .faq("Can I bring my dog?", "Small dogs are welcome.")
            .faq("Do you do bridal hair?", "Yes, with a trial before. Trials are from 180 dollars.")
            .policy("Good to know", """
                A first colour needs a patch test two days before.

                We cut children from the age of four.

                Not coming costs half of the price.
                """)
            .policy("Loyalty card", "Every tenth haircut is half price.");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        do you do bridal hair              | with a trial before
        how much is a bridal trial         | from 180 dollars
        can I bring my dog                 | dogs are welcome
        do you cut children's hair         | from the age of four
        do you have a loyalty program      | Every tenth haircut
        is there somewhere to park         | 12th Street
        """)
    void whatIsWrittenWinsOverTheMenu(String question, String answer) {
        ring(newBook(), WRITTEN).says(question).hearsBack(answer).outcome(CallOutcome.ANSWERED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        how much is a men's cut            | A men's cut is 35 dollars.
        who does highlights                | Anna and Chloe do that.
        what services do you offer         | We do women's cut
        are you a robot                    | I'm an AI assistant
        are you open on Sunday             | we're closed on Sunday the 22nd
        """)
    void whatTheBookKnowsIsAnsweredFromIt(String question, String answer) {
        ring(newBook(), WRITTEN).says(question).hearsBack(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        do you do nail extensions               | We don't do nail extensions. We do women's cut
        what about eyebrows                     | We don't do eyebrows.
        can I get a massage                     | We don't do massage.
        how much for keratin                    | We don't do keratin.
        do you do perms and facials             | We don't do facials or perms.
        I'd like a pedicure on Friday           | We don't do pedicure.
        do you do kids cuts                     | We don't do kids cuts.
        """)
    void whatIsNotOfferedIsSaidToBeNot(String question, String answer) {
        PhoneCall call = ring().says(question).hearsBack(answer, "We do women's cut");
        assertThat(call.book.questions()).as("nothing is left open").isEmpty();
    }

    @Test
    void whatIsOnTheMenuByAnotherNameIsNotMissing() {
        ring().says("do you do balayage").hearsBack("Yes, we do highlights.");
    }

    @Test
    void aBoysCutIsAMensCut() {
        ring().says("just a regular boys haircut")
                .hearsBack("What day and time")
                .says("Friday at 2")
                .hearsBack("a men's cut");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        what's your address
        can I pay by card
        do you take Apple Pay
        do you sell gift cards
        are your products vegan
        """)
    void oneSharedWordIsNoAnswerAndTheQuestionIsKept(String question) {
        PhoneCall call = ring(newBook(), WRITTEN)
                .says(question)
                .hearsBack("I don't know that. I'll have someone call you back")
                .outcome(CallOutcome.MESSAGE_TAKEN);
        assertThat(call.book.questions()).hasSize(1);
    }

    @Test
    void whatTheQuestionWasAboutIsKeptAsTheReason() {
        ring(newBook(), WRITTEN).says("how much is a bridal trial").reason(CallReason.QUESTION_PRICE);
        ring(newBook(), WRITTEN).says("can I bring my dog").reason(CallReason.QUESTION_POLICY);
    }
}
