package app.ringlet.cloud.receptionist;

import static app.ringlet.cloud.receptionist.Luna.at;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.receptionist.Knowledge.Passage;
import app.ringlet.protocol.booking.AppointmentStatus;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.calls.CallOutcome;
import app.ringlet.protocol.calls.CallReason;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that are about something else than one visit of the caller's own. */
class ErrandDialogueTests extends ErrandDialogueTest {

    private AppointmentView given(KnownClient client, int day, int hour) {
        return book.given(client, Luna.WOMENS_CUT, Luna.ANNA, at(day, hour).atZone(Luna.ZONE));
    }

    @Test
    void whoIsInDangerIsToldToCallForHelpAndTheDeskRings() {
        PhoneCall.ring(book)
                .says("Help, my friend collapsed and isn't breathing")
                .hearsBack("call 911 right now")
                .and(Next.RING_DESK)
                .reason(CallReason.EMERGENCY);
    }

    @Test
    void aComplaintGoesToAPerson() {
        PhoneCall.ring(book)
                .says("I'm really unhappy with my haircut, I want to complain")
                .hearsBack("sorry to hear that")
                .and(Next.RING_DESK)
                .reason(CallReason.COMPLAINT);
    }

    @ParameterizedTest
    @CsvSource({
        "'Oh sorry, wrong number', WRONG_NUMBER",
        "'Press one to speak to an agent about your car warranty', ROBOT_CALLER",
        "'Hi I am calling from a marketing agency about your website', SALES_CALL"
    })
    void whoWantsNothingOfTheSalonIsSentOffPolitely(String words, CallReason reason) {
        PhoneCall.ring(book).says(words).hearsBack("oodbye").and(Next.HANG_UP).reason(reason);
    }

    @Test
    void anAppointmentIsConfirmed() {
        AppointmentView own = given(maria(), 19, 14);
        PhoneCall.ring(book)
                .says("I'd like to confirm my appointment")
                .hearsBack("Shall I note that you are coming?")
                .says("yes")
                .hearsBack("I've confirmed your women's cut with Anna on Thursday the 19th at 2 pm")
                .reason(CallReason.CONFIRM);
        assertThat(book.appointment(own.id()).status()).isEqualTo(AppointmentStatus.CONFIRMED);
    }

    @Test
    void whoRunsLateIsPassedOnWithTheVisitOfToday() {
        given(maria(), 17, 16);
        PhoneCall.ring(book)
                .says("Hi, I'm running about ten minutes late")
                .hearsBack("passed that on", "today")
                .outcome(CallOutcome.MESSAGE_TAKEN)
                .reason(CallReason.RUNNING_LATE);
        assertThat(book.messages())
                .singleElement()
                .satisfies(m -> assertThat(m.text()).contains("ten minutes late"));
    }

    @Test
    void aFullSalonOffersTheWaitingList() {
        var full = new InMemoryAppointmentBook(Luna::facts) {
            @Override
            public synchronized java.util.List<app.ringlet.protocol.booking.Slot> findSlots(SlotQuery query) {
                return java.util.List.of();
            }
        };
        PhoneCall.ring(full)
                .says("a women's cut on Thursday")
                .hearsBack("waiting list?")
                .says("yes please")
                .hearsBack("name")
                .says("Maria Gonzalez")
                .hearsBack("You're on the waiting list")
                .reason(CallReason.WAITLIST);
        assertThat(full.waiting()).hasSize(1);
    }

    @Test
    void theWaitingListCanBeAskedFor() {
        maria();
        PhoneCall.ring(book)
                .says("can you put me on the waiting list for a women's cut on Friday")
                .hearsBack("You're on the waiting list");
        assertThat(book.waiting()).singleElement().satisfies(w -> {
            assertThat(w.wish().from()).isEqualTo(at(20, 0).toLocalDate());
            assertThat(w.wish().items()).hasSize(1);
        });
    }

    @Test
    void whatTheSalonHasWrittenIsAnsweredAndTheBookingGoesOn() {
        var knowing = new InMemoryKnowledge(new Passage("There is parking behind the house.", "FAQ", 1));
        PhoneCall.ring(book, knowing)
                .says("I'd like a women's cut")
                .hearsBack("What day")
                .says("is there parking?")
                .hearsBack("There is parking behind the house.", "What day")
                .says("Thursday at two")
                .hearsBack("Thursday the 19th at 2 pm");
    }

    @ParameterizedTest
    @ValueSource(strings = {"do you have wheelchair access", "where are you located", "is there parking nearby"})
    void whatNobodyHasWrittenIsKeptForThePeople(String question) {
        PhoneCall.ring(book)
                .says(question)
                .hearsBack("I don't know that. I'll have someone call you back about it.")
                .outcome(CallOutcome.MESSAGE_TAKEN);
        assertThat(book.questions()).containsExactly(question);
    }

    @Test
    void theUsualIsWhatItWasLastTime() {
        KnownClient maria = maria();
        book.given(
                maria,
                Luna.FULL_COLOR,
                Luna.CHLOE,
                LocalDateTime.of(2026, 10, 15, 11, 0).atZone(Luna.ZONE));
        PhoneCall.ring(book)
                .says("I'd like to book my usual on Thursday at eleven")
                .hearsBack("11 am with Chloe", "full colour");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "who am I speaking to?",
                "what can you do?",
                "are you a robot?",
                "how are you today?",
                "what day is it today?"
            })
    void chatIsAnsweredInASentence(String words) {
        PhoneCall.ring(book).says(words).and(Next.LISTEN).doesNotHear("didn't quite get");
    }

    @Test
    void aDateThatWasNotOfferedIsNoPickOfTheSameWeekday() {
        maria();
        PhoneCall.ring(book)
                .says("a women's cut on Saturday at ten")
                .hearsBack("Saturday the 21st at 10 am")
                .says("no I said Saturday the 5th of December at ten")
                .hearsBack("December 5th");
        assertThat(book.booked()).isEmpty();
    }

    @Test
    void theOtherAppointmentIsMeantAfterAll() {
        KnownClient maria = maria();
        AppointmentView first = given(maria, 19, 14);
        given(maria, 26, 14);
        PhoneCall.ring(book)
                .says("cancel my appointment on the 26th")
                .hearsBack("26th", "Shall I cancel it?")
                .says("no, the one on Thursday the 19th")
                .hearsBack("19th", "Shall I cancel it?")
                .says("yes");
        assertThat(book.appointment(first.id()).status()).isEqualTo(AppointmentStatus.CANCELLED);
    }

    @Test
    void aMoveIsReckonedFromTheAppointment() {
        given(maria(), 19, 14);
        PhoneCall.ring(book)
                .says("I can't make it on Thursday, can we move it to Thursday the 26th at the same time")
                .hearsBack("26th at 2 pm", "Shall I move")
                .says("yes")
                .hearsBack("Your appointment is now");
    }

    @Test
    void aMoveToTheTimeThatItHasAlreadyMovesNothing() {
        given(maria(), 19, 14);
        PhoneCall.ring(book)
                .says("move my appointment to Thursday the 19th at two")
                .hearsBack("That's when it is already.");
        assertThat(book.changes()).isZero();
    }
}
