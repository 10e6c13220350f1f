package app.ringlet.cloud.calls.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.booking.Scene;
import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.providers.standin.Plan;
import app.ringlet.cloud.providers.standin.VoiceScript;
import app.ringlet.cloud.providers.standin.VoiceStandIn;
import app.ringlet.cloud.staff.Staff;
import app.ringlet.protocol.calls.CallState;
import app.ringlet.protocol.media.DeskNotice;
import app.ringlet.testing.TestSalons;
import java.util.List;
import java.util.UUID;
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
    VoiceStandIn model;

    @Autowired
    Exchange exchange;

    private Scene scene;

    @BeforeEach
    void openSalon(@Autowired TestSalons salons, @Autowired Catalog catalog, @Autowired Staff staff) {
        scene = Scene.open(salons, catalog, staff);
    }

    @AfterEach
    void isStrict() {
        List<String> wrong = List.copyOf(model.violations());
        model.forgetViolations();
        assertThat(wrong).isEmpty();
    }

    private void aCallerWantsAPerson() {
        VoiceScript script = new VoiceScript();
        script.hears("let me talk to a person", "are you open on Sunday")
                .answers(
                        Plan.Calls.of("transfer", "{\"reason\":\"person\"}"),
                        new Plan.Says("One moment, I'm putting you through."),
                        new Plan.Says("Let me look."));
        model.plays(() -> script);
    }

    @Test
    void whoTakesItTalksWithTheCallerAndTheCarrierIsNotAsked() throws Exception {
        aCallerWantsAPerson();
        CallerLine caller = exchange.caller(scene.salon);
        caller.nextScript();
        try (Softphone desk = exchange.desk(scene.salon);
                Telephone telephone = new Telephone(caller.stream())) {
            UUID call = Exchange.live(desk);
            Wait.until(
                    "the greeting",
                    () -> !model.sessions().isEmpty()
                            && model.sessions().getLast().order().contains("<response.done"));
            telephone.awaitSilence();
            telephone.speaks(600);
            Wait.until("it rings at the desks", () -> desk.calls().get(call).state() == CallState.RINGING_DESK);

            desk.calls().takeOver(call);
            desk.is(DeskNotice.Joined.class);
            telephone.speaks(400);
            Wait.until("the caller at the desk", () -> desk.hears() == 0x01);

            assertThat(desk.calls().get(call).state()).isEqualTo(CallState.WITH_STAFF);
            assertThat(caller.orders()).isEmpty();
        }
    }
}
