package app.ringlet.cloud.calls.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.booking.Scene;
import app.ringlet.cloud.providers.standin.Plan;
import app.ringlet.protocol.calls.CallState;
import app.ringlet.protocol.media.DeskNotice;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A model with a voice of its own puts a call through: on the same line, to the softphones. */
@NullMarked
@VoiceTest
class SpokenPutThroughTests {

    @Autowired
    SpokenCalls spoken;

    private Scene scene;

    @BeforeEach
    void openSalon() {
        scene = spoken.scene();
    }

    @AfterEach
    void isStrict() {
        spoken.wasToldRightly();
    }

    private void aCallerWantsAPerson() {
        spoken.script()
                .hears("let me talk to a person", "are you open on Sunday")
                .answers(
                        Plan.Calls.of("transfer", "{\"reason\":\"person\"}"),
                        new Plan.Says("One moment, I'm putting you through."),
                        new Plan.Says("Let me look."));
    }

    @Test
    void whoTakesItTalksWithTheCallerAndTheCarrierIsNotAsked() throws Exception {
        aCallerWantsAPerson();
        try (SpokenCall call = spoken.greets(scene.salon)) {
            Softphone desk = call.desk;
            Telephone telephone = call.telephone;
            telephone.speaks(600);
            Exchange.until(desk, call.call, CallState.RINGING_DESK);

            desk.calls().takeOver(call.call);
            desk.is(DeskNotice.Joined.class);
            telephone.speaks(400);
            Wait.until("the caller at the desk", () -> desk.hears() == 0x01);

            assertThat(desk.calls().get(call.call).state()).isEqualTo(CallState.WITH_STAFF);
            assertThat(call.caller.orders()).isEmpty();
        }
    }
}
