package app.ringlet.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.receptionist.Next;
import app.ringlet.cloud.receptionist.model.LanguageModel;
import app.ringlet.cloud.receptionist.model.Step;
import app.ringlet.cloud.staff.Staff;
import app.ringlet.protocol.assistant.AssistantApi;
import app.ringlet.protocol.assistant.AssistantView;
import app.ringlet.protocol.assistant.VoiceChoice;
import app.ringlet.protocol.assistant.VoiceSettings;
import app.ringlet.protocol.calls.CallState;
import app.ringlet.simulator.carrier.Carrier;
import app.ringlet.simulator.carrier.Handset;
import app.ringlet.testing.ServerTest;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestAddress;
import app.ringlet.testing.TestDatabase;
import app.ringlet.testing.TestSalons;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.convention.TestBean;

/** Whatever keeps a caller waiting, they do not take the line for dead: something is heard every four seconds, by the carrier's clock. */
@NullMarked
@ServerTest
@ContextConfiguration(initializers = {TestDatabase.class, TestAddress.class, NeverSilentTests.Spoken.class})
@TestPropertySource(
        properties = {
            "ringlet.calls.relay=true",
            "ringlet.calls.ring=6s",
            "ringlet.calls.resume=6s",
            "ringlet.receptionist.patience=PT60S"
        })
class NeverSilentTests {

    private static final Duration MOST = Duration.ofSeconds(4);
    private static final Duration SLOW = Duration.ofSeconds(9);

    @TestBean(name = "providerChain")
    @SuppressWarnings({"NullAway.Init", "unused"})
    LanguageModel model;

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

    Colleagues salon;

    /** Words take time here, a third of what they take on a telephone: else they have no sound. */
    @Order(Ordered.LOWEST_PRECEDENCE)
    static final class Spoken implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of("ringlet.simulator.pace=3").applyTo(context);
        }
    }

    /** One that takes long, and does what it is asked for in the end. */
    static LanguageModel model() {
        return dialogue -> {
            Thread.sleep(SLOW);
            return new Step.Say("Here I am.", Next.LISTEN, true, "");
        };
    }

    @BeforeEach
    void openLuna() {
        salon = new Colleagues(salons, catalog, staff, signedIn, carrier);
    }

    private static void assertNeverSilent(Handset caller, String when) {
        Duration longest = caller.silence().longest();
        System.out.printf("longest silence %s: %d ms%n", when, longest.toMillis());
        assertThat(longest).as("the longest silence " + when).isLessThanOrEqualTo(MOST);
    }

    private void speaksBy(VoiceChoice voice) {
        AssistantApi settings = signedIn.owner(salon.salon).api(AssistantApi.class);
        AssistantView now = settings.assistant();
        settings.change("" + now.version(), now.settings().withVoice(new VoiceSettings(voice, List.of(), null)));
    }

    @ParameterizedTest
    @EnumSource(names = {"RELAY", "TURNS"})
    void whileTheModelThinks(VoiceChoice voice) {
        speaksBy(voice);
        Handset caller = salon.caller("+1646555931" + voice.ordinal());
        caller.silence().restart();

        caller.call().say("what would suit me").awaitHeard("Here I am.", Duration.ofSeconds(40));

        assertNeverSilent(caller, "while the model thinks, by " + voice);
        caller.hangUp();
    }

    @Test
    void whileACallIsTakenOverHeldAndHandedBack() throws Exception {
        Handset caller = salon.caller("+16465559302");
        UUID call = salon.live();
        try (SpeakingDesk desk = salon.desk()) {
            caller.silence().restart();
            salon.talk(call, caller, desk);
            salon.calls.hold(call);
            hears(caller, 6);
            salon.calls.handBack(call);
            caller.call().awaitHeard("assistant again");
        }
        assertNeverSilent(caller, "from the take-over to the hand-back");
        caller.hangUp();
    }

    @Test
    void whileADeskThatIsShutIsMissedAndOthersRing() throws Exception {
        Handset caller = salon.caller("+16465559303");
        UUID call = salon.live();
        try (SpeakingDesk desk = salon.desk();
                SpeakingDesk other = salon.anotherDesk()) {
            salon.talk(call, caller, desk);
            caller.silence().restart();

            desk.isShut();
            awaitState(call, CallState.RINGING_DESK);
            awaitState(call, CallState.WITH_AI);
            caller.call().awaitHeard("nobody can come", Duration.ofSeconds(30));
            assertThat(other.heard().sound().samples()).isPositive();
        }
        assertNeverSilent(caller, "after a desk was shut");
        caller.hangUp();
    }

    private void awaitState(UUID call, CallState state) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .until(() -> salon.calls.get(call).state() == state);
    }

    /** So many seconds more. */
    private static void hears(Handset caller, int seconds) {
        int before = caller.heard().sound().samples();
        assertThat(caller.heard()
                        .await(sound -> sound.samples() > before + seconds * 8000, Duration.ofSeconds(seconds + 20L)))
                .isTrue();
    }
}
