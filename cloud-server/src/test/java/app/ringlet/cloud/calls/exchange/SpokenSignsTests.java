package app.ringlet.cloud.calls.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.booking.Scene;
import app.ringlet.cloud.providers.standin.Plan;
import app.ringlet.protocol.calls.TranscriptLine.Speaker;
import app.ringlet.protocol.media.DeskNotice;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a model with a voice learns otherwise than by the caller's words: keys, marks, and what people say without it. */
@NullMarked
@VoiceTest
class SpokenSignsTests {

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

    @Test
    void keysThatTheCallerPressesAreATurnOfTheirs() throws Exception {
        spoken.script().answers(new Plan.Says("Thank you for the number."));
        try (SpokenCall call = spoken.greets(scene.salon)) {
            for (String digit : "5551#".split("")) {
                call.caller.stream().press(digit);
            }

            call.untilSaid("Thank you for the number.");
            assertThat(call.lines(Speaker.CALLER)).containsExactly("5551");
            assertThat(call.session().told().stream().map(Object::toString))
                    .filteredOn(told -> told.contains("(on the keypad) 5551"))
                    .hasSize(1);
        }
    }

    @Test
    void whatPeopleSayAmongThemselvesIsWrittenDownAndStaysWhenTheyHangUp() throws Exception {
        spoken.script().hears("is my balm in", "yes, it came this morning").answers();
        try (SpokenCall call = spoken.greets(scene.salon)) {
            call.desk.calls().takeOver(call.call);
            call.desk.is(DeskNotice.Joined.class);
            call.telephone.speaks(400);
            Wait.until(
                    "it is written down",
                    () -> call.lines(Speaker.STAFF),
                    lines -> lines.equals(List.of("is my balm in")));
            call.telephone.speaks(400);
            Wait.until(
                    "so is the answer",
                    () -> call.lines(Speaker.STAFF),
                    lines -> lines.equals(List.of("is my balm in\nyes, it came this morning")));

            call.desk.calls().handBack(call.call);
            call.untilSaid("assistant again");
            assertThat(call.lines(Speaker.STAFF)).hasSize(1);
        }
    }

    @Test
    void aCarrierThatLosesMarksKeepsNoTurnFromEnding() throws Exception {
        spoken.script()
                .hears("what do you offer", "thanks")
                .answers(new Plan.Says("All kinds of things."), new Plan.Says("You are welcome."));
        try (SpokenCall call = spoken.greets(scene.salon)) {
            call.telephone.losesMarks();
            call.telephone.speaks(600);
            call.untilSaid("All kinds of things.");
            call.telephone.speaks(600);
            call.untilSaid("You are welcome.");
            assertThat(call.lines(Speaker.ASSISTANT)).contains("All kinds of things.", "You are welcome.");
        }
    }
}
