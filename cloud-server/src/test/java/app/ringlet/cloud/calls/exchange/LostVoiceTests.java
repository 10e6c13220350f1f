package app.ringlet.cloud.calls.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.providers.standin.Plan;
import app.ringlet.cloud.providers.standin.VoiceScript;
import app.ringlet.cloud.providers.standin.VoiceStandIn;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.testing.TestSalons;
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
    VoiceStandIn model;

    @Autowired
    Exchange exchange;

    @Autowired
    TestSalons salons;

    private Salon salon;

    @BeforeEach
    void openSalon() {
        salon = salons.open();
    }

    private VoiceScript script() {
        VoiceScript script = new VoiceScript();
        model.plays(() -> script);
        return script;
    }

    private CallerLine connected() throws Exception {
        CallerLine caller = exchange.caller(salon);
        assertThat(caller.nextScript()).contains("<Connect");
        return caller;
    }

    private void greeted(int sessions) throws Exception {
        Wait.until(
                "the greeting",
                () -> model.sessions().size() > sessions
                        && model.sessions().getLast().order().contains("<response.done"));
    }

    @Test
    @DirtiesContext(methodMode = MethodMode.AFTER_METHOD)
    void aModelThatCannotBeReachedIsFollowedByTheCarriersVoiceThatGreets() throws Exception {
        script();
        model.refuses(1);
        CallerLine caller = connected();
        try (Telephone telephone = new Telephone(caller.stream())) {
            assertThat(caller.nextScript())
                    .contains("<Gather")
                    .contains("One moment")
                    .contains(salon.name());
            assertThat(telephone.heardAnything()).isFalse();
        }
    }

    @Test
    @DirtiesContext(methodMode = MethodMode.AFTER_METHOD)
    void aModelThatDiesInMidSentenceIsFollowedByOneThatAnswers() throws Exception {
        int before = model.sessions().size();
        script().hears("are you open on Sunday").answers(new Plan.CutsOff());
        CallerLine caller = connected();
        try (Telephone telephone = new Telephone(caller.stream())) {
            greeted(before);
            telephone.speaks(600);
            String next = caller.nextScript();
            assertThat(next).contains("<Gather").contains("One moment").contains("turn=2");
        }
    }

    @Test
    @DirtiesContext(methodMode = MethodMode.AFTER_METHOD)
    void aSessionWhoseTimeIsOverIsFollowed() throws Exception {
        int before = model.sessions().size();
        script();
        CallerLine caller = connected();
        try (Telephone telephone = new Telephone(caller.stream())) {
            greeted(before);
            model.sessions().getLast().expires();
            assertThat(caller.nextScript()).contains("<Gather").contains("One moment");
        }
    }

    @Test
    @DirtiesContext(methodMode = MethodMode.AFTER_METHOD)
    void aModelThatSaysNothingIsFollowed() throws Exception {
        int before = model.sessions().size();
        script().hears("are you open on Sunday").answers(new Plan.Hangs());
        CallerLine caller = connected();
        try (Telephone telephone = new Telephone(caller.stream())) {
            greeted(before);
            telephone.speaks(600);
            assertThat(caller.nextScript()).contains("<Gather").contains("One moment");
        }
    }

    @Test
    @DirtiesContext(methodMode = MethodMode.AFTER_METHOD)
    void aModelThatDoesNotSayWhatItIsGivenIsFollowed() throws Exception {
        script().misquotes();
        CallerLine caller = connected();
        try (Telephone telephone = new Telephone(caller.stream())) {
            assertThat(caller.nextScript())
                    .contains("<Gather")
                    .contains("One moment")
                    .contains(salon.name());
            assertThat(telephone.heardAnything()).as("what it said instead").isFalse();
        }
    }

    @Test
    @DirtiesContext(methodMode = MethodMode.AFTER_METHOD)
    void whatTheCarrierDoesNotSendIsSilenceForTheModel() throws Exception {
        int before = model.sessions().size();
        script().hears("hello").answers(new Plan.Says("Good to hear you."));
        CallerLine caller = connected();
        try (Telephone telephone = new Telephone(caller.stream())) {
            greeted(before);
            telephone.speaks(10_000);
            Wait.until(
                    "speech", () -> model.sessions().getLast().order().contains("<input_audio_buffer.speech_started"));
            telephone.falters();
            Wait.until(
                    "the end of speech",
                    () -> model.sessions().getLast().order().contains("<input_audio_buffer.committed"));
        }
    }
}
