package app.ringlet.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.staff.Staff;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.calls.CallState;
import app.ringlet.protocol.calls.CallView;
import app.ringlet.protocol.calls.CallsApi;
import app.ringlet.protocol.media.DeskNotice;
import app.ringlet.protocol.media.DeskNotice.Reason;
import app.ringlet.simulator.audio.Sound;
import app.ringlet.simulator.audio.Tones;
import app.ringlet.simulator.carrier.Carrier;
import app.ringlet.simulator.sip.Baresip;
import app.ringlet.simulator.sip.SipServer;
import app.ringlet.simulator.sip.Sipp;
import app.ringlet.testing.ServerTest;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestClient;
import app.ringlet.testing.TestSalons;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Telephones that somebody else wrote call the salon by SIP and RTP: the carrier asks the server by its signed webhooks, a colleague at a
 * softphone takes the call, and the sound goes through the server's own media doors.
 */
@ServerTest
class OtherTelephonesTests {
    private static final String CALLER = "+19175550189";
    private static final int CALLERS_TONE = 400;
    private static final int DESKS_TONE = 700;
    private static final Duration LONG_CALL = Duration.ofSeconds(60);
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

    @TempDir
    Path folder;

    SipServer sip;
    Salon salon;
    TestClient client;
    CallsApi calls;

    @BeforeEach
    void openLuna() throws IOException {
        sip = new SipServer(carrier, 0);
        salon = StorySalon.open(salons, catalog, staff, carrier, signedIn.baseUrl());
        client = signedIn.agent(salon);
        calls = client.api(CallsApi.class);
    }

    @AfterEach
    void closeSip() {
        sip.close();
    }

    @Test
    void baresipTalksWithTheDeskPressesAKeyAndHangsUp() throws Exception {
        try (SpeakingDesk desk = new SpeakingDesk(client);
                Baresip telephone = baresip()) {
            UUID call = takeOver(desk);
            talkBothWays(desk);
            telephone.press('5');
            assertThat(desk.awaitNotice(DeskNotice.Dtmf.class)).isEqualTo(new DeskNotice.Dtmf(call, "5"));

            telephone.hangUp();

            assertThat(desk.awaitNotice(DeskNotice.Left.class).reason()).isEqualTo(Reason.CALL_ENDED);
            assertEnded(call);
            heardTheDesk(telephone);
        }
    }

    @Test
    void theDeskHangsUpOnBaresip() throws Exception {
        try (SpeakingDesk desk = new SpeakingDesk(client);
                Baresip telephone = baresip()) {
            UUID call = takeOver(desk);
            talkBothWays(desk);

            calls.hangUp(call);

            telephone.awaitSaid("terminated");
            assertEnded(call);
            heardTheDesk(telephone);
        }
    }

    @Test
    void sippSendsBackWhatTheDeskSaysAndHangsUpByTheBook() throws Exception {
        try (SpeakingDesk desk = new SpeakingDesk(client);
                Sipp telephone = new Sipp(folder, sip, CALLER, salon.phone(), Duration.ofSeconds(8))) {
            UUID call = takeOver(desk);
            desk.speak(Sound.tone(DESKS_TONE, Duration.ofSeconds(3)));

            assertThat(desk.heard().awaitTone(DESKS_TONE, MOST_OF_IT, SOON))
                    .as("out by RTP, and back")
                    .isTrue();
            assertThat(telephone.awaitExit()).as(telephone.said()).isZero();
            assertThat(desk.awaitNotice(DeskNotice.Left.class).reason()).isEqualTo(Reason.CALL_ENDED);
            assertEnded(call);
        }
    }

    private Baresip baresip() throws IOException {
        return new Baresip(folder, sip, CALLER, salon.phone(), Sound.tone(CALLERS_TONE, LONG_CALL));
    }

    /** From the assistant, who has answered. */
    private UUID takeOver(SpeakingDesk desk) throws Exception {
        CallView call = until(
                        () -> calls.list("live", 0, 50).items(),
                        live -> live.stream().anyMatch(one -> one.state() == CallState.WITH_AI))
                .getFirst();
        assertThat(call.from()).isEqualTo(CALLER);
        calls.takeOver(call.id());
        desk.awaitNotice(DeskNotice.Joined.class);
        return call.id();
    }

    private static void talkBothWays(SpeakingDesk desk) throws Exception {
        assertThat(desk.heard().awaitTone(CALLERS_TONE, MOST_OF_IT, SOON)).isTrue();
        desk.speak(Sound.tone(DESKS_TONE, Duration.ofSeconds(2))).get(20, TimeUnit.SECONDS);
        assertThat(desk.heard().tone(DESKS_TONE)).as("an echo").isEmpty();
    }

    private static void heardTheDesk(Baresip telephone) throws Exception {
        telephone.close();
        Sound heard = telephone.heard();
        assertThat(Tones.find(heard, DESKS_TONE)).anyMatch(span -> span.length().compareTo(MOST_OF_IT) > 0);
        assertThat(Tones.find(heard, CALLERS_TONE)).as("an echo").isEmpty();
    }

    private void assertEnded(UUID call) throws Exception {
        until(() -> calls.get(call).state(), state -> state == CallState.ENDED);
    }

    private static <T> T until(Supplier<T> ask, Predicate<T> wanted) throws InterruptedException {
        T now = ask.get();
        for (long end = System.nanoTime() + SOON.toNanos(); !wanted.test(now) && System.nanoTime() < end; ) {
            Thread.sleep(20);
            now = ask.get();
        }
        assertThat(wanted.test(now)).as("still not as it should be: " + now).isTrue();
        return now;
    }
}
