package app.ringlet.cloud.calls.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.booking.Scene;
import app.ringlet.cloud.calls.relay.RelayLine;
import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.staff.Staff;
import app.ringlet.protocol.calls.CallState;
import app.ringlet.protocol.media.DeskNotice;
import app.ringlet.testing.CarrierPost;
import app.ringlet.testing.TestSalons;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** A carrier that does not ask what follows on a session that is over: then it is told. */
@NullMarked
@ExchangeTest
@TestPropertySource(
        properties = {
            "ringlet.calls.relay=true",
            "ringlet.calls.silence=120s",
            "ringlet.calls.follow=300ms",
            "ringlet.calls.rest=1ms"
        })
class VoiceFallbackTests {

    @Autowired
    Exchange exchange;

    @Autowired
    CarrierPost webhooks;

    Scene scene;
    CallerLine told;
    RelayLine line;

    @BeforeEach
    void aCaller(@Autowired TestSalons salons, @Autowired Catalog catalog, @Autowired Staff staff) {
        scene = Scene.open(salons, catalog, staff);
        Map<String, String> form = webhooks.line(scene.salon, "+16465550186");
        told = new CallerLine(webhooks, form);
        exchange.carrier().knows(told);
        line = new RelayLine(webhooks, form);
        line.rings();
        line.connects();
    }

    @Test
    void theNextVoiceGoesOnWhereTheSocketHasDied() throws Exception {
        line.asks("a women's cut with Anna tomorrow at ten am");

        line.breaks();

        assertThat(told.nextScript()).contains("One moment, please.", "Anna", "<Gather", "turn=2");
        line.turn(2, "yes please");
        assertThat(line.turn(3, "Maya Chen")).contains("booked");
    }

    @Test
    void aDeskThatTakesTheCallOverGetsItsAudio() throws Exception {
        try (Softphone desk = exchange.desk(scene.salon)) {
            UUID call = Exchange.live(desk);

            assertThat(desk.calls().takeOver(call).state()).isEqualTo(CallState.WITH_STAFF);
            desk.is(DeskNotice.Joined.class);

            assertThat(told.nextScript()).contains("<Connect", "/api/v1/media/twilio");
            told.stream().say(0x11);
            assertThat(desk.hears()).isEqualTo(0x11);
        }
    }
}
