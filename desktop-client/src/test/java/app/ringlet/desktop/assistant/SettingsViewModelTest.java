package app.ringlet.desktop.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.desktop.connection.ServerFailure;
import app.ringlet.desktop.form.Loading;
import app.ringlet.desktop.sample.ManualWork;
import app.ringlet.desktop.sample.SampleAssistant;
import app.ringlet.desktop.sample.SampleSalon;
import app.ringlet.protocol.ApiError.FieldError;
import app.ringlet.protocol.assistant.AllowedAct;
import app.ringlet.protocol.assistant.AssistantSettings;
import app.ringlet.protocol.assistant.AssistantView;
import app.ringlet.protocol.assistant.CarrierVoice;
import app.ringlet.protocol.assistant.CarrierVoice.Maker;
import app.ringlet.protocol.assistant.Greeting;
import app.ringlet.protocol.assistant.Provider;
import app.ringlet.protocol.assistant.Tone;
import app.ringlet.protocol.assistant.VoiceChoice;
import app.ringlet.protocol.assistant.VoiceSettings;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SettingsViewModelTest {

    private final ManualWork work = new ManualWork(SampleSalon.NOW);
    private final SampleAssistant assistant = new SampleAssistant();
    private final SettingsViewModel settings = new SettingsViewModel(assistant, assistant, work);
    private final SettingsForm form = settings.form();

    @BeforeEach
    void load() {
        settings.load();
    }

    @Test
    void showsWhatTheServerHasWithoutChangingIt() {
        assertThat(form.settings()).isEqualTo(SampleAssistant.SETTINGS);
        assertThat(form.greetings()).containsEntry("es", "Luna Hair Studio, buenas.");
        assertThat(form.budgetProperty().get()).isEqualTo("5,000,000");
        assertThat(settings.unsavedProperty().get()).isFalse();
    }

    @Test
    void voicesAreKeptInTheirOrderAndAnIdThatIsNoneIsSaidBeforeTheServerDoes() {
        assertThat(settings.voicesProperty().get().next()).isEqualTo(VoiceChoice.RELAY);
        VoiceSettings kept = new VoiceSettings(
                VoiceChoice.RELAY,
                List.of(
                        new CarrierVoice("es-MX", Maker.AMAZON, "Lupe-Neural"),
                        new CarrierVoice("en", Maker.GOOGLE, "en-US-Journey-O")),
                "cedar");
        assistant.view = new AssistantView(8, SampleAssistant.SETTINGS.withVoice(kept));
        settings.load();
        assertThat(form.settings().voice()).isEqualTo(kept);
        assertThat(settings.unsavedProperty().get()).isFalse();
        form.voice().spoken("es").maker().set(Maker.ELEVENLABS);
        settings.save();
        assertThat(settings.saving().fields()).containsEntry("voice", "This is no voice of that maker: Spanish.");
        form.voice().spoken("es").voice().set(" 21m00Tcm4TlvDq8ikWAM ");
        settings.save();
        assertThat(assistant.view.settings().voice().carrierVoices())
                .contains(new CarrierVoice("es-MX", Maker.ELEVENLABS, "21m00Tcm4TlvDq8ikWAM"));
        assertThat(settings.unsavedProperty().get()).isFalse();
    }

    @Test
    void eachFieldMakesItUnsavedAndTakingItBackSavesNothing() {
        form.nameProperty().set("Max");
        assertThat(settings.unsavedProperty().get()).isTrue();
        form.nameProperty().set("Lena");
        assertThat(settings.unsavedProperty().get()).isFalse();
        form.allow(AllowedAct.CANCEL_INSIDE_WINDOW, true);
        assertThat(settings.unsavedProperty().get()).isTrue();
        settings.discard();
        assertThat(form.acts()).doesNotContain(AllowedAct.CANCEL_INSIDE_WINDOW);
        for (Runnable change : List.<Runnable>of(
                () -> form.toneProperty().set(Tone.BRISK),
                () -> form.speak("fr", true),
                () -> form.greetings().put("en", "Hello"),
                () -> form.askEarlier(Provider.BUILT_IN),
                () -> form.handOver().misunderstandingsProperty().set(3),
                () -> form.handOver().onComplaintProperty().set(false),
                () -> form.voice().choiceProperty().set(VoiceChoice.TURNS),
                () -> form.voice().realtimeProperty().set("marin"),
                () -> form.voice().spoken("es").voice().set("21m00Tcm4TlvDq8ikWAM"),
                () -> form.handOver().onEmergencyProperty().set(false),
                () -> form.pronunciations().getFirst().sayAs().set("bal-ay-azh"),
                () -> form.budgetProperty().set("1000"))) {
            change.run();
            assertThat(settings.unsavedProperty().get()).isTrue();
            settings.discard();
            assertThat(settings.unsavedProperty().get()).isFalse();
            change.run();
            assertThat(settings.unsavedProperty().get()).isTrue();
            settings.discard();
        }
    }

    @Test
    void savesWhatIsTyped() {
        form.nameProperty().set("Max");
        form.first("es");
        form.ask(Provider.GEMINI, true);
        form.askEarlier(Provider.GEMINI);
        form.addPronunciation();
        settings.save();
        AssistantSettings saved = assistant.view.settings();
        assertThat(saved.name()).isEqualTo("Max");
        assertThat(saved.languages()).containsExactly("es-MX", "en");
        assertThat(saved.greetings()).contains(new Greeting("es", "Luna Hair Studio, buenas."));
        assertThat(saved.providers()).containsExactly(Provider.OPENAI, Provider.GEMINI, Provider.BUILT_IN);
        assertThat(saved.pronunciations()).hasSize(2);
        assertThat(settings.justSavedProperty().get()).isTrue();
        assertThat(settings.unsavedProperty().get()).isFalse();
    }

    @Test
    void theLastLanguageAndTheLastProviderStay() {
        form.speak("en", false);
        form.speak("es", false);
        form.ask(Provider.OPENAI, false);
        form.ask(Provider.BUILT_IN, false);
        assertThat(form.languages()).containsExactly("es-MX");
        assertThat(form.providers()).containsExactly(Provider.BUILT_IN);
    }

    private static AssistantSettings named(String name) {
        AssistantSettings s = SampleAssistant.SETTINGS;
        return new AssistantSettings(
                name,
                s.greetings(),
                s.tone(),
                s.languages(),
                s.providers(),
                s.acts(),
                s.handOver(),
                s.pronunciations(),
                s.monthlyTokens());
    }

    @Test
    void whatSomebodyElseSavedMeanwhileIsSaidAndWhatWasTypedStays() {
        form.nameProperty().set("Max");
        assistant.view = new AssistantView(8, named("Zoe"));
        settings.save();
        assertThat(settings.changedElsewhereProperty().get()).isTrue();
        assertThat(form.nameProperty().get()).isEqualTo("Max");
        assertThat(assistant.view.settings().name()).isEqualTo("Zoe");
        settings.save();
        assertThat(assistant.view.settings().name()).isEqualTo("Max");
        assertThat(settings.changedElsewhereProperty().get()).isFalse();
    }

    @Test
    void theirsCanBeShownInstead() {
        form.nameProperty().set("Max");
        assistant.view = new AssistantView(8, named("Zoe"));
        settings.save();
        settings.discard();
        assertThat(form.nameProperty().get()).isEqualTo("Zoe");
        assertThat(settings.changedElsewhereProperty().get()).isFalse();
        assertThat(settings.unsavedProperty().get()).isFalse();
    }

    @Test
    void aChangeOfOtherSettingsOfTheSalonIsNobodysBusiness() {
        assistant.view = new AssistantView(12, SampleAssistant.SETTINGS);
        form.nameProperty().set("Max");
        settings.save();
        assertThat(assistant.view).isEqualTo(new AssistantView(13, named("Max")));
        assertThat(settings.changedElsewhereProperty().get()).isFalse();
    }

    @Test
    void errorsAreToldAtTheirFields() {
        form.nameProperty().set("<b>");
        assistant.failure = new ServerFailure.Refused(
                "invalid_field",
                "Two fields are wrong.",
                List.of(
                        new FieldError("name", "must be plain text"),
                        new FieldError("pronunciations[1].sayAs", "must not be empty")),
                new IOException());
        settings.save();
        assertThat(settings.saving().fields())
                .containsEntry("name", "Must be plain text.")
                .containsEntry("pronunciations", "Line 2: Must not be empty.");
        assertThat(settings.saving().problemProperty().get()).isEqualTo("Two fields are wrong.");
        assistant.failure = null;
        settings.save();
        assertThat(settings.saving().fields()).isEmpty();
    }

    @Test
    void aBudgetThatIsNoNumberIsNotSent() {
        form.budgetProperty().set("a lot");
        settings.save();
        assertThat(settings.saving().fields()).containsKey("monthlyTokens");
        assertThat(assistant.view.version()).isEqualTo(7);
    }

    @Test
    void whatIsTypedSurvivesComingBackToThePlace() {
        form.nameProperty().set("Max");
        settings.load();
        assertThat(form.nameProperty().get()).isEqualTo("Max");
    }

    @Test
    void saysWhyItCannotBeLoaded() {
        SettingsViewModel other = new SettingsViewModel(assistant, assistant, work);
        assistant.failure = new ServerFailure.Unreachable(new IOException());
        other.load();
        assertThat(other.loading().stateProperty().get()).isEqualTo(Loading.State.FAILED);
        assertThat(other.loading().problemProperty().get()).startsWith("The server cannot be reached");
    }
}
