package app.ringlet.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.staff.Staff;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.calls.CallsApi;
import app.ringlet.protocol.media.DeskNotice;
import app.ringlet.simulator.audio.Sound;
import app.ringlet.simulator.carrier.Carrier;
import app.ringlet.simulator.carrier.Handset;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestClient;
import app.ringlet.testing.TestSalons;
import java.time.Duration;
import java.util.UUID;

/** A salon of which the carrier knows the number, its callers and a colleague at a desk, with ears and voices. */
final class Colleagues {

    static final int CALLERS_TONE = 400;
    static final int DESKS_TONE = 700;

    private static final Duration MOST_OF_A_WORD = Duration.ofMillis(500);
    private static final Duration SOON = Duration.ofSeconds(20);

    final Salon salon;
    final TestClient client;
    final CallsApi calls;

    private final SignedIn signedIn;
    private final Carrier carrier;

    Colleagues(TestSalons salons, Catalog catalog, Staff staff, SignedIn signedIn, Carrier carrier) {
        this.signedIn = signedIn;
        this.carrier = carrier;
        salon = StorySalon.open(salons, catalog, staff, carrier, signedIn.baseUrl());
        client = signedIn.agent(salon);
        calls = client.api(CallsApi.class);
    }

    SpeakingDesk desk() throws InterruptedException {
        return new SpeakingDesk(client);
    }

    /** One more colleague. */
    SpeakingDesk anotherDesk() throws InterruptedException {
        return new SpeakingDesk(signedIn.agent(salon));
    }

    /** A caller whom the assistant has greeted. */
    Handset caller(String number) {
        Handset caller = carrier.phone(number).dial(salon.phone()).handset();
        caller.call().awaitListening();
        return caller;
    }

    /** The salon's only live call. */
    UUID live() {
        return calls.list("live", 0, 50).items().getFirst().id();
    }

    /** The desk takes the call over, and the two hear each other. */
    void talk(UUID call, Handset caller, SpeakingDesk desk) throws InterruptedException {
        calls.takeOver(call);
        desk.awaitNotice(DeskNotice.Joined.class);
        hears(desk, caller);
        desk.speak(Sound.tone(DESKS_TONE, Duration.ofMillis(600)));
        assertThat(caller.heard().awaitTone(DESKS_TONE, MOST_OF_A_WORD, SOON)).isTrue();
    }

    /** What the caller says reaches the desk. */
    void hears(SpeakingDesk desk, Handset caller) throws InterruptedException {
        caller.speak(Sound.tone(CALLERS_TONE, Duration.ofSeconds(3)));
        assertThat(desk.heard().awaitTone(CALLERS_TONE, MOST_OF_A_WORD, SOON)).isTrue();
    }

    /** Nothing of the call was other than the carrier wants it. */
    void wasRight(Handset caller) {
        assertThat(carrier.warnings())
                .noneMatch(warning -> warning.contains(caller.call().sid()));
    }
}
