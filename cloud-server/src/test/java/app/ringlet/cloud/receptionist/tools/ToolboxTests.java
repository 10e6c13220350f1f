package app.ringlet.cloud.receptionist.tools;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.receptionist.Luna;
import app.ringlet.cloud.receptionist.model.ToolCall;
import app.ringlet.cloud.receptionist.model.ToolResult;
import app.ringlet.cloud.receptionist.understanding.time.Days;
import app.ringlet.cloud.receptionist.understanding.time.Times;
import app.ringlet.protocol.assistant.AllowedAct;
import app.ringlet.protocol.booking.Slot;
import app.ringlet.protocol.booking.VisitItem;
import app.ringlet.protocol.calls.CallReason;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The twelve tools, proposed by a model that may be wrong, forgetful or hostile. */
class ToolboxTests extends ToolboxTest {

    private void without(AllowedAct act) {
        allowed = EnumSet.complementOf(EnumSet.of(act));
        begin(maria, List.of(), "yes", "");
    }

    private List<Slot> find(VisitItem... items) {
        var found = tools.carryOut(new ToolCall.FindSlots(
                List.of(items), List.of(Days.of(book.facts().today().plusDays(2))), Times.ANY, 50, null));
        return ((ToolResult.Found) found).slots();
    }

    private Slot offeredCut() {
        Slot slot = find(cut(Luna.ANNA)).getFirst();
        begin(maria, List.of(slot), "yes", "");
        return slot;
    }

    private static ToolCall.Book booking(Slot slot) {
        return new ToolCall.Book(slot, List.of(), "Maria Gonzalez", null, false);
    }

    @Test
    void idsThatAreNotOfTheSalonAreRefused() {
        UUID stranger = UUID.randomUUID();
        List<Days> days = List.of(Days.of(book.facts().today()));
        refuses(
                new ToolCall.FindSlots(List.of(new VisitItem(stranger, null, List.of())), days, Times.ANY, 10, null),
                "unknown_service");
        refuses(new ToolCall.FindSlots(List.of(cut(stranger)), days, Times.ANY, 10, null), "unknown_employee");
        refuses(
                new ToolCall.FindSlots(
                        List.of(new VisitItem(Luna.BEARD_TRIM, Luna.ANNA, List.of())), days, Times.ANY, 10, null),
                "employee_cannot");
        refuses(
                new ToolCall.FindSlots(
                        List.of(new VisitItem(Luna.WOMENS_CUT, null, List.of(stranger))), days, Times.ANY, 10, null),
                "unknown_add_on");
        refuses(new ToolCall.QuotePrice(List.of(stranger), List.of()), "unknown_service");
        refuses(new ToolCall.Cancel(stranger), "not_the_callers_appointment");
        refuses(new ToolCall.Confirm(stranger), "not_the_callers_appointment");
        refuses(new ToolCall.TakeMessage("late", stranger), "not_the_callers_appointment");
    }

    @Test
    void aSearchWithoutServicesDaysOrASaneLimitIsRefused() {
        List<Days> days = List.of(Days.of(book.facts().today()));
        refuses(new ToolCall.FindSlots(List.of(), days, Times.ANY, 10, null), "no_service");
        refuses(new ToolCall.FindSlots(List.of(cut(null)), List.of(), Times.ANY, 10, null), "no_days");
        refuses(new ToolCall.FindSlots(List.of(cut(null)), days, Times.ANY, 0, null), "invalid_limit");
        Days backwards = new Days(book.facts().today(), book.facts().today().minusDays(1));
        refuses(
                new ToolCall.FindSlots(List.of(cut(null)), List.of(backwards), Times.ANY, 10, null),
                "days_end_before_they_begin");
    }

    @Test
    void aSlotThatWasForgedFromARealOneIsNotBookedOrHeld() {
        Slot real = offeredCut();
        Slot forged = new Slot(
                real.start(),
                real.end(),
                real.employeeId(),
                List.of(new Slot.Item(Luna.HIGHLIGHTS, Luna.ANNA, 0, real.start(), real.end())));
        refuses(booking(forged), "not_offered_to_caller_before");
        refuses(new ToolCall.Hold(forged, List.of()), "not_found_free");
    }

    @Test
    void theSameBookingTwiceIsOneAppointment() {
        Slot slot = offeredCut();
        ToolResult first = tools.carryOut(booking(slot));
        assertThat(tools.carryOut(booking(slot))).isEqualTo(first);
        assertThat(tools.carryOut(new ToolCall.Book(slot, List.of(), "Maria G", null, false)))
                .isEqualTo(first);
        assertThat(book.booked()).hasSize(1);
        assertThat(turn.committedNow()).hasSize(1);
    }

    @Test
    void aNameOrNumberThatIsNoneIsRefused() {
        Slot slot = offeredCut();
        refuses(new ToolCall.Book(slot, List.of(), "  ", null, false), "invalid_name");
        refuses(new ToolCall.Book(slot, List.of(), "x".repeat(200), null, false), "invalid_name");
        refuses(new ToolCall.Book(slot, List.of(), "Maria\u0007", null, false), "invalid_name");
        refuses(new ToolCall.Book(slot, List.of(), "Maria", "12", false), "invalid_phone");
    }

    @Test
    void whatTheOwnerKeepsForPeopleIsRefused() {
        Slot slot = offeredCut();
        without(AllowedAct.QUOTE_PRICES);
        refuses(new ToolCall.QuotePrice(List.of(Luna.WOMENS_CUT), List.of()), "quote_prices_not_allowed");
        without(AllowedAct.TAKE_MESSAGES);
        refuses(new ToolCall.TakeMessage("hello", null), "take_messages_not_allowed");
        without(AllowedAct.TRANSFER);
        refuses(new ToolCall.Transfer(CallReason.PERSON), "transfer_not_allowed");
        without(AllowedAct.JOIN_WAITLIST);
        refuses(waiting(), "join_waitlist_not_allowed");
        without(AllowedAct.ANSWER_FROM_KNOWLEDGE);
        refuses(new ToolCall.AnswerFromKnowledge("parking?"), "answer_from_knowledge_not_allowed");
        allowed = EnumSet.complementOf(EnumSet.of(AllowedAct.BOOK));
        begin(maria, List.of(slot), "yes", "");
        refuses(booking(slot), "book_not_allowed");
        allowed = EnumSet.complementOf(EnumSet.of(AllowedAct.BOOK_FOR_OTHERS));
        begin(maria, List.of(slot), "yes", "");
        refuses(new ToolCall.Book(slot, List.of(), "Sofia", null, true), "book_for_others_not_allowed");
        allowed = EnumSet.complementOf(EnumSet.of(AllowedAct.BOOK_NEW_CLIENTS));
        begin(null, List.of(slot), "yes", "");
        refuses(booking(slot), "book_new_clients_not_allowed");
    }

    @Test
    void aVisitForAnotherStandsUnderTheirNameAndSaysWhoBookedIt() {
        Slot slot = offeredCut();
        var booked = (ToolResult.Booked) tools.carryOut(new ToolCall.Book(slot, List.of(), "Sofia", null, true));
        assertThat(booked.appointment().client().name()).isEqualTo("Sofia");
        assertThat(booked.appointment().client().id()).isNotEqualTo(maria.id());
    }

    @Test
    void twoPeopleAreServedSideBySide() {
        List<Slot> slots = find(
                new VisitItem(Luna.WOMENS_CUT, null, List.of(), 0), new VisitItem(Luna.MENS_CUT, null, List.of(), 1));
        assertThat(slots).isNotEmpty().allSatisfy(s -> {
            assertThat(s.items()).extracting(Slot.Item::start).containsOnly(s.start());
            assertThat(s.items()).extracting(Slot.Item::employeeId).doesNotHaveDuplicates();
        });
        begin(maria, slots.subList(0, 1), "yes", "");
        assertThat(tools.carryOut(booking(slots.getFirst()))).isInstanceOf(ToolResult.Booked.class);
    }

    @Test
    void aPriceIsTheMenusSum() {
        var quoted = (ToolResult.Quoted)
                tools.carryOut(new ToolCall.QuotePrice(List.of(Luna.WOMENS_CUT, Luna.BLOW_DRY), List.of(Luna.TONER)));
        assertThat(quoted.total().minor()).isEqualTo(14_000);
        assertThat(quoted.minutes()).isEqualTo(90);
    }
}
