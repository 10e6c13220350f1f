package app.ringlet.cloud.receptionist;

import static app.ringlet.cloud.receptionist.PhoneCall.ring;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.protocol.booking.AppointmentStatus;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.calls.CallOutcome;
import java.time.LocalDateTime;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Callers who have an appointment: they cancel it, move it, ask about it. */
class AppointmentDialogueTests {

    private final InMemoryAppointmentBook book = PhoneCall.newBook();
    private KnownClient maria;
    private AppointmentView cut;

    @BeforeEach
    void mariaHasACutOnThursdayAtTwo() {
        maria = book.client(PhoneCall.PHONE, "Maria Gonzalez");
        cut = given(Luna.WOMENS_CUT, Luna.ANNA, 19, 14);
    }

    private AppointmentView given(UUID service, UUID employee, int day, int hour) {
        return book.given(maria, service, employee, Luna.at(day, hour).atZone(Luna.ZONE));
    }

    @Test
    void cancellingNeedsAYes() {
        PhoneCall call = ring(book)
                .says("Cancel my appointment")
                .hearsBack("a women's cut with Anna on Thursday the 19th at 2 pm", "Shall I cancel it?");
        assertThat(book.booked()).hasSize(1);

        call.says("yes")
                .hearsBack("I've cancelled your women's cut with Anna on Thursday the 19th at 2 pm.", "anything else")
                .outcome(CallOutcome.CANCELLED);
        assertThat(book.appointment(cut.id()).status()).isEqualTo(AppointmentStatus.CANCELLED);
    }

    @Test
    void aNoKeepsTheAppointment() {
        ring(book)
                .says("I need to cancel")
                .says("no, keep it")
                .hearsBack("left it as it is")
                .outcome(null);
        assertThat(book.booked()).hasSize(1);
    }

    @Test
    void ifThereAreSeveralItAsksWhich() {
        AppointmentView color = given(Luna.FULL_COLOR, Luna.CHLOE, 27, 11);
        ring(book)
                .says("I can't make it, please cancel")
                .hearsBack("a women's cut with Anna", "a full colour with Chloe", "Which one")
                .says("the colour")
                .hearsBack("full colour with Chloe on Friday the 27th at 11 am", "Shall I cancel it?")
                .says("yes please")
                .hearsBack("I've cancelled your full colour");
        assertThat(book.appointment(color.id()).status()).isEqualTo(AppointmentStatus.CANCELLED);
        assertThat(book.appointment(cut.id()).status()).isEqualTo(AppointmentStatus.SCHEDULED);
    }

    @Test
    void theSecondOneIsTheSecondThatWasNamed() {
        AppointmentView color = given(Luna.FULL_COLOR, Luna.CHLOE, 27, 11);
        ring(book).says("cancel my appointment").says("the second one").says("yes");
        assertThat(book.appointment(color.id()).status()).isEqualTo(AppointmentStatus.CANCELLED);
    }

    @Test
    void canIMoveItToFridayAtTen() {
        ring(book)
                .says("can I move it to Friday at ten")
                .hearsBack("Friday the 20th at 10 am with Anna is free", "Shall I move")
                .says("yes")
                .hearsBack("Your appointment is now a women's cut with Anna on Friday the 20th at 10 am.")
                .outcome(CallOutcome.MOVED);
        assertThat(book.booked()).hasSize(1);
        assertThat(book.appointment(cut.id())
                        .start()
                        .atZoneSameInstant(Luna.ZONE)
                        .toLocalDateTime())
                .isEqualTo(LocalDateTime.of(2026, 11, 20, 10, 0));
    }

    @Test
    void movingByAQuarterOfAnHourIntoTheOwnTimeWorks() {
        ring(book)
                .says("can I move my appointment to quarter past two")
                .hearsBack("Thursday the 19th at 2:15 pm with Anna is free")
                .says("yes that's fine")
                .hearsBack("Your appointment is now");
        assertThat(book.appointment(cut.id())
                        .start()
                        .atZoneSameInstant(Luna.ZONE)
                        .getMinute())
                .isEqualTo(15);
    }

    @Test
    void myThursdayAppointmentToFridayNamesOldAndNew() {
        given(Luna.FULL_COLOR, Luna.CHLOE, 27, 11);
        ring(book)
                .says("I'd like to move my Thursday appointment to Saturday morning")
                .hearsBack("Saturday the 21st", "with Anna")
                .says("the first one")
                .hearsBack("Shall I move your women's cut on Thursday the 19th there?")
                .says("yes")
                .hearsBack("Your appointment is now a women's cut with Anna on Saturday the 21st");
    }

    @Test
    void whatAreMyAppointments() {
        ring(book)
                .says("what are my appointments")
                .hearsBack("You have a women's cut with Anna on Thursday the 19th at 2 pm.")
                .outcome(CallOutcome.ANSWERED);
    }

    @Test
    void someoneTheSalonDoesNotKnowIsPutThroughToAPerson() {
        InMemoryAppointmentBook other = PhoneCall.newBook();
        ring(other)
                .says("cancel my appointment please")
                .hearsBack("can't find", "put you through")
                .and(Next.RING_DESK);
    }

    @Test
    void aKnownClientWithoutAppointmentsIsToldSo() {
        InMemoryAppointmentBook other = PhoneCall.newBook();
        other.client(PhoneCall.PHONE, "Maria Gonzalez");
        ring(other)
                .says("I want to reschedule my appointment")
                .hearsBack("can't find an upcoming appointment", "book one");
    }
}
