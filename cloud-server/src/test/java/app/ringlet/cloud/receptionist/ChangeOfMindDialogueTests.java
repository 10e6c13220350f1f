package app.ringlet.cloud.receptionist;

import static app.ringlet.cloud.receptionist.PhoneCall.ring;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.tenancy.TestCalendars;
import app.ringlet.protocol.assistant.AllowedAct;
import app.ringlet.protocol.assistant.AssistantSettings;
import java.time.LocalDateTime;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Callers who come with fewer or with more than they said, want two visits, or would rather think about it. */
class ChangeOfMindDialogueTests {

    private static LocalDateTime at(int month, int day, int hour) {
        return LocalDateTime.of(2026, month, day, hour, 0);
    }

    @Test
    void twoServicesOnTwoDaysAreTwoVisitsOneAfterTheOther() {
        PhoneCall call = ring().says(
                        "highlights on Friday December 4th at 10 and then a blow dry on Saturday the 5th at 9")
                .hearsBack("One visit at a time. Friday, December 4th at 10 am", "Shall I book highlights?")
                .says("yes")
                .says("Jamie Lee")
                .hearsBack("You're booked for highlights", "Saturday, December 5th at 9 am", "Shall I book a blow-dry?")
                .says("yes")
                .hearsBack("You're booked for a blow-dry");
        assertThat(call.book.booked())
                .hasSize(2)
                .allSatisfy(a -> assertThat(a.items()).hasSize(1));
    }

    @Test
    void twoAppointmentsOfOneCallerAreNoPartyOfTwo() {
        ring().says("I'd like to book two appointments, a beard trim on December 18th at 3 and a men's cut on"
                        + " December 19th at 11")
                .hearsBack("December 18th at 3 pm with Ben", "Shall I book a beard trim?")
                .doesNotHear("people");
    }

    @Test
    void whoComesAloneAfterAllIsBookedAlone() {
        ring().says("two women's cuts on Saturday for me and my sister")
                .hearsBack("for 2 people")
                .says("actually just me, she can't come")
                .doesNotHear("people")
                .says("the first one")
                .says("Jamie Lee")
                .booked(Luna.WOMENS_CUT, Luna.ANNA, at(11, 21, 9));
    }

    @Test
    void oneMoreForTheSonAtTheSameTime() {
        PhoneCall call = ring().says("men's cut on Thursday at 2")
                .says("yes")
                .says("Jamie Ross")
                .says("yes I also want one for my son at the same time")
                .hearsBack("Thursday the 19th at 2 pm with Ben is free. Shall I book a men's cut?")
                .says("yes")
                .hearsBack("What is their name?")
                .says("Billy Ross")
                .booked(Luna.MENS_CUT, Luna.BEN, at(11, 19, 14));
        assertThat(call.book.booked()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"let me think about it", "I'm not sure", "maybe", "I'll get back to you"})
    void whoWantsToThinkLeavesWithoutABookingAndKnowsIt(String said) {
        ring().says("women's cut with Anna on Thursday at 2")
                .says(said)
                .hearsBack("I haven't booked anything")
                .holds()
                .nothingBooked();
    }

    @ParameterizedTest
    @CsvSource({"is that with Ben?, 'No, with Anna.'", "is that with Anna?, 'Yes, with Anna.'"})
    void withWhomItIsIsAQuestion(String said, String answer) {
        ring().says("women's cut with Anna on Thursday at 2")
                .says(said)
                .hearsBack(answer, "Thursday the 19th at 2 pm with Anna is free. Shall I book");
    }

    @Test
    void aTimeIsKeptOnlyWhileTheyTalk() {
        ring().says("women's cut with Anna on Thursday at 2")
                .says("could you hold that until tomorrow")
                .hearsBack("only keep it while we're talking", "Thursday the 19th at 2 pm with Anna");
    }

    @Test
    void aFriendOfTheSameNameIsNoStylist() {
        ring().says("My boyfriend Ben needs a men's cut Friday at 11").hearsBack("with Anna is free");
    }

    @Test
    void theLastWordCounts() {
        ring().says("I'd like a men's cut on Tuesday, no wait, Wednesday at five, actually make it a women's cut")
                .hearsBack("Shall I book a women's cut?");
    }

    @Test
    void whoeverTakesAnyTimeHearsOneProposed() {
        ring().says("women's cut on Thursday")
                .says("whenever")
                .hearsBack("Thursday the 19th at 9 am with Anna is free. Shall I book a women's cut?");
    }

    @Test
    void aNameSpeltWronglyIsPassedOn() {
        PhoneCall call = ring().says("men's cut on Thursday at 2")
                .says("yes")
                .says("John Smith")
                .says("no it's Jon without an H")
                .hearsBack("I've passed your message on");
        assertThat(call.book.booked()).hasSize(1);
    }

    @Test
    void whoMayNotBookHearsSoBeforeAnythingIsAsked() {
        EnumSet<AllowedAct> acts = EnumSet.allOf(AllowedAct.class);
        acts.remove(AllowedAct.BOOK_NEW_CLIENTS);
        AssistantSettings usual = AssistantSettings.DEFAULT;
        AssistantSettings wanted = new AssistantSettings(
                null,
                usual.greetings(),
                usual.tone(),
                usual.languages(),
                usual.providers(),
                acts,
                usual.handOver(),
                usual.pronunciations(),
                usual.monthlyTokens());
        InMemoryAppointmentBook book =
                new InMemoryAppointmentBook(() -> Luna.facts(Luna.NOW, TestCalendars.weekly(Luna.HOURS), wanted));
        ring(book)
                .says("women's cut with Anna on Thursday at 2")
                .hearsBack("I can't do that myself")
                .and(Next.RING_DESK);
    }

    @Test
    void threeVisitsAreToldInBrief() {
        InMemoryAppointmentBook book = PhoneCall.newBook();
        KnownClient maria = book.client(PhoneCall.PHONE, "Maria Gonzalez");
        book.given(maria, Luna.WOMENS_CUT, Luna.ANNA, at(12, 3, 11).atZone(Luna.ZONE));
        book.given(maria, Luna.FULL_COLOR, Luna.CHLOE, at(12, 10, 12).atZone(Luna.ZONE));
        book.given(maria, Luna.BLOW_DRY, Luna.CHLOE, at(12, 18, 13).atZone(Luna.ZONE));
        ring(book)
                .says("move my appointment")
                .hearsBack("a women's cut on Thursday, December 3rd", "a blow-dry on Friday, December 18th");
    }
}
