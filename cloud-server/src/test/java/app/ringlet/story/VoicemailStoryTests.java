package app.ringlet.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.staff.Staff;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.calls.AnsweringMode;
import app.ringlet.protocol.calls.AnsweringRules;
import app.ringlet.protocol.calls.AnsweringRulesApi;
import app.ringlet.protocol.calls.AnsweringWay;
import app.ringlet.protocol.calls.CallOutcome;
import app.ringlet.protocol.calls.CallState;
import app.ringlet.protocol.calls.CallView;
import app.ringlet.protocol.calls.CallerTreatment;
import app.ringlet.protocol.calls.CallsApi;
import app.ringlet.protocol.calls.VoicemailView;
import app.ringlet.protocol.calls.VoicemailView.State;
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
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A salon whose assistant is off: its telephone rings, and then a caller may leave a message. */
@ServerTest
class VoicemailStoryTests {

    private static final AtomicInteger CALLERS = new AtomicInteger(3000);
    private static final Duration SOON = Duration.ofSeconds(30);

    @Autowired
    Carrier carrier;

    Salon salon;
    TestClient owner;
    SimulatedPhone phone;

    @BeforeEach
    void openLuna(
            @Autowired TestSalons salons,
            @Autowired Catalog catalog,
            @Autowired Staff staff,
            @Autowired SignedIn signedIn) {
        salon = StorySalon.open(salons, catalog, staff, carrier, signedIn.baseUrl());
        owner = signedIn.owner(salon);
        phone = carrier.phone("+1646555" + CALLERS.incrementAndGet());
        carrier.phone(StorySalon.deskPhoneOf(salon)).whenRung(Ring.UNANSWERED);
        owner.api(AnsweringRulesApi.class)
                .change(
                        "default",
                        "0",
                        new AnsweringRules(
                                0L,
                                null,
                                new AnsweringWay(AnsweringMode.DESK_THEN_VOICEMAIL, 5, null),
                                null,
                                CallerTreatment.ANSWER));
    }

    @Test
    void aMessageIsOnTheListWithItsWords() {
        PhoneCall call = phone.dial(salon.phone()).awaitListening(SOON);
        assertThat(call.lastHeard()).contains("leave a message after the tone");
        call.say("This is Jamie. I would like to know whether you do weddings.").press("#");

        assertThat(call.awaitEnded().lastHeard()).contains("Thank you for your message");
        Awaitility.await().atMost(SOON).untilAsserted(() -> {
            VoicemailView message = item().message();
            assertThat(message).isNotNull();
            assertThat(message.state()).isEqualTo(State.LEFT);
            assertThat(message.seconds()).isPositive();
            assertThat(message.transcript()).contains("weddings");
        });
        assertThat(item().phone()).isEqualTo(phone.number());
        assertThat(ended().outcome()).isEqualTo(CallOutcome.MESSAGE_TAKEN);
    }

    @Test
    void whoHangsUpAtTheEndOfTheMessageHasLeftOneToo() {
        phone.dial(salon.phone())
                .awaitListening(SOON)
                .say("Please call me, it is about Saturday.")
                .hangUp();

        Awaitility.await()
                .atMost(SOON)
                .untilAsserted(() -> assertThat(item().message())
                        .isNotNull()
                        .satisfies(message -> assertThat(message.state()).isEqualTo(State.LEFT)));
        assertThat(ended().outcome()).isEqualTo(CallOutcome.MESSAGE_TAKEN);
    }

    @Test
    void whoSaysNothingIsToldSo() {
        PhoneCall call =
                phone.dial(salon.phone()).awaitListening(SOON).staySilent().awaitEnded();

        assertThat(call.lastHeard()).contains("didn't hear a message");
        assertThat(item().text()).isEqualTo("No message left");
    }

    private CallView ended() {
        Awaitility.await().atMost(SOON).until(() -> call().state() == CallState.ENDED);
        return call();
    }

    private CallView call() {
        return owner.api(CallsApi.class).list(null, 0, 50).items().getFirst();
    }

    private WorkItemView item() {
        List<WorkItemView> all = owner.api(WorklistApi.class).list(true, 0, 50).items();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }
}
