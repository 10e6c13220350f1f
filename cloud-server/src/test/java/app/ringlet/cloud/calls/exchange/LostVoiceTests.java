package app.ringlet.cloud.calls.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.providers.standin.Plan;
import app.ringlet.cloud.tenancy.Salon;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.MethodMode;
import org.springframework.test.context.TestPropertySource;

/** Whatever becomes of a model's voice, the next one goes on with the call. */
@NullMarked
@VoiceTest
@TestPropertySource(properties = {"ringlet.calls.realtime.quiet=8s", "ringlet.calls.realtime.patience=12s"})
class LostVoiceTests {

    @Autowired
    SpokenCalls spoken;

    private Salon salon;

    @BeforeEach
    void openSalon() {
        salon = spoken.scene().salon;
    }

    @Test
    @DirtiesContext(methodMode = MethodMode.AFTER_METHOD)
    void aModelThatCannotBeReachedIsFollowedByTheCarriersVoiceThatGreets() throws Exception {
        spoken.script();
        spoken.model().refuses(1);
        try (SpokenCall call = spoken.calls(salon)) {
            assertThat(call.caller.nextScript())
                    .contains("<Gather")
                    .contains("One moment")
                    .contains(salon.name());
            assertThat(call.telephone.heardAnything()).isFalse();
        }
    }

    @Test
    @DirtiesContext(methodMode = MethodMode.AFTER_METHOD)
    void aModelThatDiesInMidSentenceIsFollowedByOneThatAnswers() throws Exception {
        spoken.script().hears("are you open on Sunday").answers(new Plan.CutsOff());
        try (SpokenCall call = spoken.calls(salon)) {
            call.greeted();
            call.telephone.speaks(600);
            String next = call.caller.nextScript();
            int silence = call.telephone.silence();
            System.out.printf("a voice that dies in mid-sentence: the next one after %d ms%n", silence);
            assertThat(silence).as("ms without a sound").isLessThanOrEqualTo(2000);
            assertThat(next.split("One moment", -1)).as("one phrase").hasSize(2);
            assertThat(next).contains("<Gather").contains("One moment").contains("turn=2");
        }
    }

    @Test
    @DirtiesContext(methodMode = MethodMode.AFTER_METHOD)
    void aSessionWhoseTimeIsOverIsFollowed() throws Exception {
        spoken.script();
        try (SpokenCall call = spoken.calls(salon)) {
            call.greeted();
            call.session().expires();
            assertThat(call.caller.nextScript()).contains("<Gather").contains("One moment");
        }
    }

    @Test
    @DirtiesContext(methodMode = MethodMode.AFTER_METHOD)
    void aModelThatSaysNothingIsFollowed() throws Exception {
        spoken.script().hears("are you open on Sunday").answers(new Plan.Hangs());
        try (SpokenCall call = spoken.calls(salon)) {
            call.greeted();
            call.telephone.speaks(600);
            assertThat(call.caller.nextScript()).contains("<Gather").contains("One moment");
        }
    }

    @Test
    @DirtiesContext(methodMode = MethodMode.AFTER_METHOD)
    void aModelThatDoesNotSayWhatItIsGivenIsFollowed() throws Exception {
        spoken.script().misquotes();
        try (SpokenCall call = spoken.calls(salon)) {
            assertThat(call.caller.nextScript())
                    .contains("<Gather")
                    .contains("One moment")
                    .contains(salon.name());
            assertThat(call.telephone.heardAnything())
                    .as("what it said instead")
                    .isFalse();
        }
    }

    @Test
    @DirtiesContext(methodMode = MethodMode.AFTER_METHOD)
    void whatTheCarrierDoesNotSendIsSilenceForTheModel() throws Exception {
        spoken.script().hears("hello").answers(new Plan.Says("Good to hear you."));
        try (SpokenCall call = spoken.calls(salon)) {
            call.greeted();
            call.telephone.speaks(10_000);
            call.until("<input_audio_buffer.speech_started", 1);
            call.telephone.falters();
            call.until("<input_audio_buffer.committed", 1);
        }
    }
}
