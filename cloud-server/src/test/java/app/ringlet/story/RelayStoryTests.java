package app.ringlet.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.staff.Staff;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.AppointmentsApi;
import app.ringlet.protocol.calls.CallState;
import app.ringlet.protocol.media.DeskNotice;
import app.ringlet.simulator.carrier.Carrier;
import app.ringlet.simulator.carrier.Handset;
import app.ringlet.simulator.carrier.PhoneCall;
import app.ringlet.simulator.carrier.Ring;
import app.ringlet.testing.ServerTest;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestSalons;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Calls in which the carrier hears and speaks for the assistant, with the whole carrier at the other end. */
@ServerTest
@TestPropertySource(properties = {"ringlet.calls.relay=true", "ringlet.calls.silence=120s", "ringlet.calls.moment=30s"})
class RelayStoryTests {

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

    Colleagues salon;

    @BeforeEach
    void openLuna() {
        salon = new Colleagues(salons, catalog, staff, signedIn, carrier);
    }

    @Test
    void aCallerBooksAndIsTheOneWhoHangsUpLast() {
        PhoneCall call = carrier.phone("+16465559101").dial(salon.salon.phone()).awaitListening();
        for (String words :
                List.of("I'd like a women's cut with Anna next Thursday at two pm", "yes please", "Jamie Lee")) {
            if (appointments().isEmpty()) {
                call.say(words).awaitListening();
            }
        }

        assertThat(appointments())
                .singleElement()
                .satisfies(booked -> assertThat(booked.client().name()).isEqualTo("Jamie Lee"));
        call.say("no, that's all, bye").awaitEnded();
        assertThat(call.lastHeard()).contains("Goodbye");
        assertThat(carrier.warnings()).noneMatch(warning -> warning.contains(call.sid()));
    }

    @Test
    void whoWantsAPersonReachesTheSalonsTelephoneAndIsTakenBackIfNobodyAnswers() {
        carrier.phone(StorySalon.deskPhoneOf(salon.salon)).whenRung(Ring.BUSY);
        PhoneCall call = carrier.phone("+16465559102").dial(salon.salon.phone()).awaitListening();

        call.say("I want to speak to a person").awaitHeard("message");

        call.awaitListening().say("Please call me back about the wedding").awaitHeard("Goodbye");
        call.awaitEnded();
        assertThat(carrier.warnings()).noneMatch(warning -> warning.contains(call.sid()));
    }

    @Test
    void theDeskTakesTheCallOverAndHandsItBack() throws Exception {
        Handset caller = salon.caller("+16465559103");
        UUID call = salon.live();
        try (SpeakingDesk desk = salon.desk()) {
            salon.talk(call, caller, desk);

            assertThat(salon.calls.handBack(call).state()).isEqualTo(CallState.WITH_AI);
            caller.call().awaitHeard("assistant again").awaitListening().say("are you open on Sunday");
            caller.call().awaitHeard("Sunday");
        }
        caller.hangUp();
        salon.wasRight(caller);
    }

    @Test
    void theDeskListensToWhomTheCarrierHears() throws Exception {
        Handset caller = salon.caller("+16465559104");
        UUID call = salon.live();
        try (SpeakingDesk desk = salon.desk()) {
            salon.calls.listen(call);
            desk.awaitNotice(DeskNotice.Joined.class);
            salon.hears(desk, caller);
            caller.call().say("are you open on Sunday").awaitHeard("Sunday");
        }
        caller.hangUp();
        salon.wasRight(caller);
    }

    private List<AppointmentView> appointments() {
        LocalDate today = LocalDate.now(salon.salon.zone());
        return salon.client
                .api(AppointmentsApi.class)
                .list(today.toString(), today.plusDays(30).toString(), null, null, null, 0, 200)
                .items();
    }
}
