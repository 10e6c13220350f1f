package app.ringlet.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.staff.Staff;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.calls.CallState;
import app.ringlet.protocol.calls.CallsApi;
import app.ringlet.protocol.media.DeskCommand;
import app.ringlet.protocol.media.DeskNotice;
import app.ringlet.protocol.media.DeskNotice.Role;
import app.ringlet.simulator.audio.Sound;
import app.ringlet.simulator.carrier.Carrier;
import app.ringlet.simulator.carrier.Handset;
import app.ringlet.simulator.carrier.PhoneCall;
import app.ringlet.simulator.carrier.Ring;
import app.ringlet.testing.ServerTest;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestClient;
import app.ringlet.testing.TestSalons;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Colleagues listen to calls whose sound is with the carrier, of a server that is configured for nothing: it has them streamed meanwhile. */
@ServerTest
class ListenInStoryTests {
    private static final int CALLERS_TONE = 400;
    private static final int SALONS_TONE = 700;
    private static final Duration MOST_OF_IT = Duration.ofMillis(500);
    private static final Duration SOON = Duration.ofSeconds(20);

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
    TestClient client;
    CallsApi calls;

    @BeforeEach
    void openLuna() {
        salon = StorySalon.open(salons, catalog, staff, carrier, signedIn.baseUrl());
        client = signedIn.agent(salon);
        calls = client.api(CallsApi.class);
    }

    @Test
    void twoListenToTheCarriersVoiceByOneStreamWhichEndsWithTheLast() throws Exception {
        Handset caller = carrier.phone("+16465559301").dial(salon.phone()).handset();
        caller.call().awaitListening();
        UUID call = live();
        TestClient colleague = signedIn.agent(salon);
        assertThat(streams(caller)).isZero();
        try (SpeakingDesk desk = new SpeakingDesk(client);
                SpeakingDesk other = new SpeakingDesk(colleague)) {
            calls.listen(call);
            colleague.api(CallsApi.class).listen(call);
            assertThat(desk.awaitNotice(DeskNotice.Joined.class).role()).isEqualTo(Role.LISTEN);
            other.awaitNotice(DeskNotice.Joined.class);
            caller.speak(Sound.tone(CALLERS_TONE, Duration.ofSeconds(3)));
            assertThat(desk.heard().awaitTone(CALLERS_TONE, MOST_OF_IT, SOON)).isTrue();
            assertThat(other.heard().awaitTone(CALLERS_TONE, MOST_OF_IT, SOON)).isTrue();
            assertThat(streams(caller)).isEqualTo(1);

            desk.tell(new DeskCommand.Leave(call));
            desk.awaitNotice(DeskNotice.Left.class);
            assertThat(streams(caller)).isEqualTo(1);
            other.tell(new DeskCommand.Leave(call));
            awaitStreams(caller, 0);

            calls.listen(call);
            desk.awaitNotice(DeskNotice.Joined.class);
            awaitStreams(caller, 1);
        }
        assertThat(calls.get(call).state()).isEqualTo(CallState.WITH_AI);
        awaitStreams(caller, 0);
        caller.call().say("are you open on Sunday").awaitHeard("Sunday");
        caller.hangUp();
        assertThat(carrier.warnings())
                .noneMatch(warning -> warning.contains(caller.call().sid()));
    }

    @Test
    void whoListensToTheSalonsOwnTelephoneHearsBoth() throws Exception {
        carrier.phone(StorySalon.deskPhoneOf(salon)).whenRung(Ring.ANSWERED);
        Handset caller = carrier.phone("+16465559302").dial(salon.phone()).handset();
        caller.call().awaitListening().say("I want to speak to a person").awaitListening();
        PhoneCall ringing = carrier.phone(StorySalon.deskPhoneOf(salon)).calls().getLast();
        Handset salonsPhone = ringing.awaitAnswered().handset();
        UUID call = live();
        try (SpeakingDesk desk = new SpeakingDesk(client)) {
            calls.listen(call);
            desk.awaitNotice(DeskNotice.Joined.class);
            awaitStreams(caller, 1);
            caller.speak(Sound.tone(CALLERS_TONE, Duration.ofSeconds(2)));
            salonsPhone.speak(Sound.tone(SALONS_TONE, Duration.ofSeconds(2)));
            assertThat(desk.heard().awaitTone(CALLERS_TONE, MOST_OF_IT, SOON)).isTrue();
            assertThat(desk.heard().awaitTone(SALONS_TONE, MOST_OF_IT, SOON)).isTrue();
        }
        caller.hangUp();
    }

    @Test
    void whoListensToAColleagueGoesOnWhenTheAssistantHasTheCallAgain() throws Exception {
        Handset caller = carrier.phone("+16465559303").dial(salon.phone()).handset();
        caller.call().awaitListening();
        UUID call = live();
        TestClient colleague = signedIn.agent(salon);
        try (SpeakingDesk desk = new SpeakingDesk(client);
                SpeakingDesk listener = new SpeakingDesk(colleague)) {
            calls.takeOver(call);
            desk.awaitNotice(DeskNotice.Joined.class);
            colleague.api(CallsApi.class).listen(call);
            listener.awaitNotice(DeskNotice.Joined.class);

            calls.handBack(call);

            caller.call().awaitHeard("assistant again").awaitListening();
            awaitStreams(caller, 1);
            caller.speak(Sound.tone(CALLERS_TONE, Duration.ofSeconds(3)));
            assertThat(listener.heard().awaitTone(CALLERS_TONE, MOST_OF_IT, SOON))
                    .isTrue();
        }
        caller.hangUp();
    }

    private UUID live() {
        return calls.list("live", 0, 50).items().getFirst().id();
    }

    private int streams(Handset caller) {
        return carrier.streams().of(caller.call().sid()).size();
    }

    private void awaitStreams(Handset caller, int number) throws InterruptedException {
        for (long end = System.nanoTime() + SOON.toNanos(); streams(caller) != number && System.nanoTime() < end; ) {
            Thread.sleep(20);
        }
        assertThat(streams(caller)).isEqualTo(number);
    }
}
