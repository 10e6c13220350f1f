package app.ringlet.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.staff.Staff;
import app.ringlet.protocol.calls.CallState;
import app.ringlet.protocol.media.DeskNotice;
import app.ringlet.simulator.carrier.Carrier;
import app.ringlet.simulator.carrier.Handset;
import app.ringlet.testing.ServerTest;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestSalons;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A caller with a voice, the carrier's streams and a colleague with a headset, all in real time on one machine. */
@ServerTest
class LiveSoundTests {
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

    @Test
    void theDeskTakesACallOverTalksAndHandsItBack() throws Exception {
        Colleagues salon = new Colleagues(salons, catalog, staff, signedIn, carrier);
        Handset caller = salon.caller("+16465559001");
        UUID call = salon.live();
        try (SpeakingDesk desk = salon.desk()) {
            salon.talk(call, caller, desk);

            assertThat(salon.calls.handBack(call).state()).isEqualTo(CallState.WITH_AI);
            desk.awaitNotice(DeskNotice.Left.class);
            // Until then the line belongs to the colleague, who listens too.
            caller.call()
                    .awaitHeard("assistant again")
                    .awaitListening()
                    .say("are you open on Sunday")
                    .awaitHeard("Sunday");
            assertThat(caller.call().lastHeard()).containsIgnoringCase("Sunday");
        }
        assertThat(caller.heard().tone(Colleagues.CALLERS_TONE)).as("an echo").isEmpty();
        caller.hangUp();
        salon.wasRight(caller);
    }
}
