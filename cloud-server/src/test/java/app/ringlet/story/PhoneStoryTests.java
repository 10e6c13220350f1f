package app.ringlet.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.staff.Staff;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.booking.AppointmentStatus;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.AppointmentsApi;
import app.ringlet.protocol.booking.BookingSource;
import app.ringlet.protocol.booking.HoldsApi;
import app.ringlet.protocol.calls.CallOutcome;
import app.ringlet.protocol.calls.CallState;
import app.ringlet.protocol.calls.CallView;
import app.ringlet.protocol.calls.CallsApi;
import app.ringlet.protocol.calls.WorkItemView;
import app.ringlet.protocol.calls.WorklistApi;
import app.ringlet.simulator.carrier.Carrier;
import app.ringlet.simulator.carrier.PhoneCall;
import app.ringlet.simulator.carrier.Ring;
import app.ringlet.simulator.carrier.SimulatedPhone;
import app.ringlet.testing.ServerTest;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestClient;
import app.ringlet.testing.TestSalons;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class PhoneStoryTests {

    private static final AtomicInteger CALLERS = new AtomicInteger(2000);

    @Autowired
    TestSalons salons;

    @Autowired
    Catalog catalog;

    @Autowired
    Staff staff;

    @Autowired
    SignedIn signedIn;

    @Autowired
    Carrier carrier;

    Salon salon;
    TestClient desk;
    SimulatedPhone phone;

    @BeforeEach
    void openLuna() {
        salon = StorySalon.open(salons, catalog, staff, carrier, signedIn.baseUrl());
        desk = signedIn.agent(salon);
        phone = carrier.phone("+1646555" + CALLERS.incrementAndGet());
    }

    @Test
    void aNewCallerBooksATimeThatWasReallyFreeAndGetsAText() {
        PhoneCall call = dial();
        call.say("Hi, I'd like a women's cut with Anna next Thursday afternoon").awaitListening();
        assertThat(call.lastHeard()).contains("Thursday");
        call.say("the first one please").awaitListening();
        if (appointments().isEmpty()) {
            call.say("Jamie Lee").awaitListening();
        }
        if (appointments().isEmpty()) {
            call.say("yes").awaitListening();
        }

        AppointmentView booked = appointments().getFirst();
        assertThat(booked.client().name()).isEqualTo("Jamie Lee");
        assertThat(booked.client().phone()).isEqualTo(phone.number());
        assertThat(booked.items().getFirst().serviceName()).isEqualTo("Women's cut");
        assertThat(booked.items().getFirst().employeeName()).isEqualTo("Anna");
        assertThat(local(booked).getDayOfWeek()).isEqualTo(DayOfWeek.THURSDAY);
        assertThat(local(booked).getHour()).isGreaterThanOrEqualTo(12);
        assertThat(booked.source()).isEqualTo(BookingSource.PHONE_AI);
        assertThat(phone.awaitMessage(Duration.ofSeconds(20)).body())
                .contains("Women's cut with Anna")
                .contains("Thu");

        call.say("no, that's all, bye");
        call.awaitEnded();
        CallView ended = awaitEnded();
        assertThat(ended.outcome()).isEqualTo(CallOutcome.BOOKED);
        assertThat(ended.appointmentId()).isEqualTo(booked.id());
    }

    @Test
    void aKnownCallerCancelsAfterSayingYes() {
        AppointmentView booked = bookByPhone();

        PhoneCall call = dial();
        assertThat(call.lastHeard()).contains("Jamie");
        call.say("I need to cancel my appointment").awaitListening();
        assertThat(appointments().getFirst().status()).isEqualTo(AppointmentStatus.SCHEDULED);
        call.say("yes please").awaitListening();

        AppointmentView now = desk.api(AppointmentsApi.class).get(booked.id());
        assertThat(now.status()).isEqualTo(AppointmentStatus.CANCELLED);
        call.hangUp();
        assertThat(awaitEnded().outcome()).isEqualTo(CallOutcome.CANCELLED);
    }

    @Test
    void aKnownCallerMovesToFridayAtTen() {
        AppointmentView booked = bookByPhone();

        PhoneCall call = dial();
        call.say("can I move it to Friday at ten").awaitListening();
        for (int n = 0; n < 2 && at(booked).start().equals(booked.start()); n++) {
            call.say("yes").awaitListening();
        }

        assertThat(local(at(booked)).getDayOfWeek()).isEqualTo(DayOfWeek.FRIDAY);
        assertThat(local(at(booked)).getHour()).isEqualTo(10);
        call.hangUp();
        assertThat(awaitEnded().outcome()).isEqualTo(CallOutcome.MOVED);
    }

    @Test
    void questionsAreAnsweredFromTheSalonsOwnMenuAndHours() {
        PhoneCall call = dial();
        call.say("what does a colour cost").awaitListening();
        assertThat(call.lastHeard()).contains("140");
        call.say("are you open on Sunday").awaitListening();
        assertThat(call.lastHeard()).containsIgnoringCase("Sunday").containsIgnoringCase("closed");
        call.hangUp();
        assertThat(awaitEnded().outcome()).isEqualTo(CallOutcome.ANSWERED);
    }

    @Test
    void whoWantsAPersonReachesTheDesksTelephone() {
        carrier.phone(StorySalon.deskPhoneOf(salon)).whenRung(Ring.ANSWERED);
        PhoneCall call = dial();
        call.say("let me talk to a person");

        Awaitility.await().atMost(Duration.ofSeconds(20)).until(call::bridged);
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> onlyCall().state() == CallState.WITH_STAFF);
        call.hangUp();
        assertThat(awaitEnded().outcome()).isEqualTo(CallOutcome.TRANSFERRED);
    }

    @Test
    void whenNobodyAnswersAtTheDeskAMessageIsTakenAndIsOnTheWorklist() {
        carrier.phone(StorySalon.deskPhoneOf(salon)).whenRung(Ring.UNANSWERED);
        PhoneCall call = dial();
        call.say("let me talk to a person");
        call.awaitListening(Duration.ofSeconds(30));
        call.say("Please ask Anna to call me about my wedding hair");
        call.awaitEnded();

        assertThat(awaitEnded().outcome()).isEqualTo(CallOutcome.MESSAGE_TAKEN);
        List<WorkItemView> work = desk.api(WorklistApi.class).list(false, 0, 50).items();
        assertThat(work).hasSize(1);
        assertThat(work.getFirst().text()).contains("wedding hair");
        assertThat(work.getFirst().phone()).isEqualTo(phone.number());
    }

    @Test
    void aHoldIsGivenBackWhenTheCallerHangsUp() {
        PhoneCall call = dial();
        call.say("I'd like a women's cut with Anna next Thursday at two").awaitListening();
        assertThat(desk.api(HoldsApi.class).list()).hasSize(1);
        call.hangUp();
        awaitEnded();

        assertThat(desk.api(HoldsApi.class).list()).isEmpty();
        assertThat(appointments()).isEmpty();
    }

    private ZonedDateTime local(AppointmentView appointment) {
        return appointment.start().atZoneSameInstant(salon.zone());
    }

    private PhoneCall dial() {
        return phone.dial(salon.phone()).awaitListening();
    }

    private AppointmentView bookByPhone() {
        PhoneCall call = dial();
        call.say("A women's cut with Anna next Thursday at two, please").awaitListening();
        for (String next : List.of("yes", "Jamie Lee", "yes")) {
            if (appointments().isEmpty()) {
                call.say(next).awaitListening();
            }
        }
        call.hangUp();
        awaitEnded();
        return appointments().getFirst();
    }

    private AppointmentView at(AppointmentView appointment) {
        return desk.api(AppointmentsApi.class).get(appointment.id());
    }

    private List<AppointmentView> appointments() {
        LocalDate today = LocalDate.now(salon.zone());
        return desk.api(AppointmentsApi.class)
                .list(today.toString(), today.plusDays(30).toString(), null, null, null, 0, 200)
                .items();
    }

    private CallView onlyCall() {
        return desk.api(CallsApi.class).list("live", 0, 50).items().getFirst();
    }

    private CallView awaitEnded() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() ->
                        desk.api(CallsApi.class).list("live", 0, 50).items().isEmpty());
        return desk.api(CallsApi.class).list(null, 0, 50).items().getFirst();
    }
}
