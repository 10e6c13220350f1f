package app.ringlet.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.staff.Staff;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.calls.CallState;
import app.ringlet.protocol.calls.CallsApi;
import app.ringlet.protocol.media.DeskNotice;
import app.ringlet.simulator.audio.Sound;
import app.ringlet.simulator.carrier.Carrier;
import app.ringlet.simulator.carrier.Handset;
import app.ringlet.testing.ServerTest;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestClient;
import app.ringlet.testing.TestSalons;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A caller with a voice, the carrier's streams and a colleague with a headset, all in real time on one machine. */
@ServerTest
class LiveSoundTests {
    private static final int CALLERS_TONE = 400;
    private static final int DESKS_TONE = 700;
    private static final Duration WORD = Duration.ofMillis(600);
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

    @BeforeEach
    void openLuna() {
        salon = StorySalon.open(salons, catalog, staff, carrier, signedIn.baseUrl());
        client = signedIn.agent(salon);
    }

    @Test
    void theDeskTakesACallOverTalksAndHandsItBack() throws Exception {
        Handset caller = carrier.phone("+16465559001").dial(salon.phone()).handset();
        caller.call().awaitListening();
        CallsApi calls = client.api(CallsApi.class);
        UUID call = calls.list("live", 0, 50).items().getFirst().id();
        try (SpeakingDesk desk = new SpeakingDesk(client)) {
            calls.takeOver(call);
            desk.awaitNotice(DeskNotice.Joined.class);
            talkBothWays(caller, desk);

            assertThat(calls.handBack(call).state()).isEqualTo(CallState.WITH_AI);
            desk.awaitNotice(DeskNotice.Left.class);
            // Until then the line belongs to the colleague, who listens too.
            caller.call()
                    .awaitHeard("assistant again")
                    .awaitListening()
                    .say("are you open on Sunday")
                    .awaitHeard("Sunday");
            assertThat(caller.call().lastHeard()).containsIgnoringCase("Sunday");
        }
        assertThat(caller.heard().tone(CALLERS_TONE)).as("an echo").isEmpty();
        caller.hangUp();
        assertThat(carrier.warnings())
                .noneMatch(warning -> warning.contains(caller.call().sid()));
    }

    private static void talkBothWays(Handset caller, SpeakingDesk desk) {
        caller.speak(Sound.tone(CALLERS_TONE, Duration.ofSeconds(3)));
        assertThat(desk.heard().awaitTone(CALLERS_TONE, MOST_OF_IT, SOON)).isTrue();
        desk.speak(Sound.tone(DESKS_TONE, WORD));
        assertThat(caller.heard().awaitTone(DESKS_TONE, MOST_OF_IT, SOON)).isTrue();
    }
}
