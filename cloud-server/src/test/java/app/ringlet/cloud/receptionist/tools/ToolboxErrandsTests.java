package app.ringlet.cloud.receptionist.tools;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.receptionist.CommittedAct;
import app.ringlet.cloud.receptionist.Luna;
import app.ringlet.cloud.receptionist.Next;
import app.ringlet.cloud.receptionist.model.ToolCall;
import app.ringlet.cloud.receptionist.model.ToolResult;
import app.ringlet.protocol.assistant.AllowedAct;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.calls.CallReason;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What callers want besides a booking, and when it is refused or kept for people. */
class ToolboxErrandsTests extends ToolboxTest {

    private AppointmentView given(int hour) {
        return book.given(
                maria,
                Luna.WOMENS_CUT,
                Luna.ANNA,
                LocalDateTime.of(2026, 11, 17, hour, 0).atZone(Luna.ZONE));
    }

    @Test
    void theSameMessageTwiceIsOneMessage() {
        tools.carryOut(new ToolCall.TakeMessage("call me", null));
        tools.carryOut(new ToolCall.TakeMessage("call me", null));
        assertThat(book.messages()).hasSize(1);
    }

    @Test
    void aCancellationInsideTheWindowNeedsTheOwnersLeaveAndAnEarlyOneDoesNot() {
        AppointmentView late = given(16);
        AppointmentView early = book.given(
                maria,
                Luna.WOMENS_CUT,
                Luna.ANNA,
                LocalDateTime.of(2026, 11, 26, 16, 0).atZone(Luna.ZONE));
        allowed = EnumSet.complementOf(EnumSet.of(AllowedAct.CANCEL_INSIDE_WINDOW));
        begin(maria, List.of(), "yes", "Shall I cancel it?");
        tools.carryOut(new ToolCall.ListAppointments());

        refuses(new ToolCall.Cancel(late.id()), "too_late_to_cancel");
        assertThat(tools.carryOut(new ToolCall.Cancel(early.id()))).isInstanceOf(ToolResult.Cancelled.class);
    }

    @Test
    void whatIsWrittenIsAnsweredWithItsSourceAndWhatIsNotIsKeptForPeople() {
        assertThat(tools.carryOut(new ToolCall.AnswerFromKnowledge("Is there parking?")))
                .isEqualTo(new ToolResult.Answers(List.of(PARKING)));
        assertThat(tools.carryOut(new ToolCall.AnswerFromKnowledge("Do you use henna?")))
                .isEqualTo(new ToolResult.NotKnown(true));
        assertThat(book.questions()).containsExactly("Do you use henna?");
    }

    @Test
    void theWaitingListIsJoinedOnceWithinTheDaysThatAreLeft() {
        tools.carryOut(waiting());
        tools.carryOut(waiting());
        assertThat(book.waiting()).hasSize(1);
        assertThat(book.waiting().getFirst().customer().id()).isEqualTo(maria.id());
        assertThat(turn.committedNow()).extracting(CommittedAct::kind).containsExactly(CommittedAct.Kind.WAITLISTED);
    }

    @Test
    void anAppointmentIsConfirmedByItsOwnClient() {
        AppointmentView own = given(16);
        tools.carryOut(new ToolCall.ListAppointments());
        assertThat(tools.carryOut(new ToolCall.Confirm(own.id()))).isInstanceOf(ToolResult.Confirmed.class);
    }

    @Test
    void transferringAndEndingSayWhatComesAfterTheWords() {
        tools.carryOut(new ToolCall.Transfer(CallReason.COMPLAINT));
        assertThat(turn.next()).isEqualTo(Next.RING_DESK);
        assertThat(turn.reason()).isEqualTo(CallReason.COMPLAINT);
        tools.carryOut(new ToolCall.EndCall(CallReason.SALES_CALL));
        assertThat(turn.next()).isEqualTo(Next.HANG_UP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "?!", "\u0000"})
    void aMessageOfNothingIsRefused(String text) {
        refuses(new ToolCall.TakeMessage(text, null), "no_text");
    }
}
