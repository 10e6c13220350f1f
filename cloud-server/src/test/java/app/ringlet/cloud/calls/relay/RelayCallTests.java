package app.ringlet.cloud.calls.relay;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.booking.Scene;
import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.staff.Staff;
import app.ringlet.protocol.assistant.AssistantApi;
import app.ringlet.protocol.assistant.AssistantSettings;
import app.ringlet.protocol.assistant.AssistantView;
import app.ringlet.protocol.assistant.CarrierVoice;
import app.ringlet.protocol.assistant.CarrierVoice.Maker;
import app.ringlet.protocol.assistant.VoiceChoice;
import app.ringlet.protocol.assistant.VoiceSettings;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.AppointmentsApi;
import app.ringlet.protocol.calls.CallOutcome;
import app.ringlet.protocol.calls.CallView;
import app.ringlet.protocol.calls.CallsApi;
import app.ringlet.protocol.calls.TranscriptLine;
import app.ringlet.protocol.calls.TranscriptLine.Speaker;
import app.ringlet.simulator.relay.RelayCommand;
import app.ringlet.testing.CarrierPost;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestClient;
import app.ringlet.testing.TestSalons;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@NullMarked
@RelayTest
class RelayCallTests {

    private static final List<String> BOOKING =
            List.of("a women's cut with Anna tomorrow at ten am", "yes please", "Maya Chen");

    @Autowired
    CarrierPost webhooks;

    @Autowired
    SignedIn signedIn;

    Scene scene;
    TestClient desk;
    RelayLine line;

    @BeforeEach
    void aCaller(@Autowired TestSalons salons, @Autowired Catalog catalog, @Autowired Staff staff) {
        scene = Scene.open(salons, catalog, staff);
        desk = signedIn.agent(scene.salon);
        line = new RelayLine(webhooks, webhooks.line(scene.salon, "+16465550181"));
    }

    @Test
    void aVisitIsBookedAndTheCallEndsWhenAllIsSaid() throws Exception {
        assertThat(line.rings())
                .contains(
                        "<ConversationRelay", "interruptible=\"any\"", "dtmfDetection=\"true\"", "language=\"en-US\"");
        assertThat(line.connects()).contains("How can I help");

        line.asks(BOOKING.get(0));
        line.asks(BOOKING.get(1));
        assertThat(line.asks(BOOKING.get(2))).contains("You're booked");
        assertThat(line.asks("no thanks, bye")).contains("Goodbye");
        assertThat(line.said()).isEmpty();
        line.hasSpoken();

        assertThat(line.isTold()).isEqualTo(new RelayCommand.End("{\"reason\":\"DONE\"}"));
        assertThat(line.asksWhatFollows("ended", "HandoffData", "{\"reason\":\"DONE\"}"))
                .contains("<Hangup")
                .doesNotContain("<Say");
        line.hangsUp();
        assertThat(appointments()).hasSize(1);
        assertThat(call().outcome()).isEqualTo(CallOutcome.BOOKED);
    }

    @Test
    void theSalonChoosesTheVoice() {
        AssistantApi settings = signedIn.owner(scene.salon).api(AssistantApi.class);
        AssistantView usual = settings.assistant();
        VoiceSettings ours = new VoiceSettings(
                VoiceChoice.RELAY, List.of(new CarrierVoice("en", Maker.ELEVENLABS, "UgBBYS2sOqTuMpoF3BR0")), null);
        AssistantView chosen =
                settings.change("" + usual.version(), usual.settings().withVoice(ours));
        assertThat(line.rings())
                .contains("<Language code=\"en-US\"", "ttsProvider=\"ElevenLabs\"", "voice=\"UgBBYS2sOqTuMpoF3BR0\"");

        settings.change(
                "" + chosen.version(),
                usual.settings().withVoice(new VoiceSettings(VoiceChoice.TURNS, List.of(), null)));

        RelayLine next = new RelayLine(webhooks, webhooks.line(scene.salon, "+16465550185"));
        assertThat(next.rings()).contains("<Gather").doesNotContain("<ConversationRelay");
    }

    @Test
    void keysAreANumberWhenTheyFollowEachOther() throws Exception {
        line.rings();
        line.connects();

        line.presses("12#");
        line.hears();

        assertThat(said(Speaker.CALLER)).containsExactly("12");
    }

    @Test
    void anotherLanguageIsSpokenAndHeardFromThenOn() throws Exception {
        AssistantApi settings = signedIn.owner(scene.salon).api(AssistantApi.class);
        AssistantSettings usual = settings.assistant().settings();
        settings.change(
                "" + settings.assistant().version(),
                new AssistantSettings(
                        null,
                        List.of(),
                        usual.tone(),
                        List.of("en", "de"),
                        usual.providers(),
                        usual.acts(),
                        usual.handOver(),
                        List.of(),
                        usual.monthlyTokens()));
        assertThat(line.rings()).contains("<Language code=\"en-US\"", "<Language code=\"de-DE\"");
        line.connects();

        line.asks("ich hätte gerne einen Termin für morgen um zehn Uhr");

        assertThat(line.isTold()).isEqualTo(new RelayCommand.Language("de-DE", "de-DE"));
    }

    @Test
    void whatTheCallerDidNotHearWasNotSaid() throws Exception {
        line.rings();
        line.connects();
        String answer = line.asks("how much is a women's cut");

        line.interrupts(answer.substring(0, answer.indexOf(' ', 12)));
        line.asks("are you open on Sunday");

        assertThat(said(Speaker.ASSISTANT).get(1)).isEqualTo(answer.substring(0, answer.indexOf(' ', 12)) + "…");
    }

    @ParameterizedTest
    @CsvSource({"0, false", "0, true", "1, false", "1, true", "2, false", "2, true", "3, false"})
    void aSocketThatDiesAfterAnyStepLeavesTheBookingToTheNextVoice(int steps, boolean whileThinking) throws Exception {
        line.rings();
        line.connects();
        for (String words : BOOKING.subList(0, steps)) {
            line.asks(words);
        }
        int done = steps;
        if (whileThinking) {
            line.says(BOOKING.get(steps));
            awaitHeard(BOOKING.get(steps));
            done++;
        }
        line.breaks();

        assertThat(line.asksWhatFollows("failed", "ErrorCode", "64105"))
                .contains("One moment, please.", "<Gather", "turn=" + (done + 1));
        for (String words : BOOKING.subList(done, BOOKING.size())) {
            done++;
            line.turn(done, words);
        }

        assertThat(appointments()).singleElement().satisfies(booked -> {
            assertThat(booked.client().name()).isEqualTo("Maya Chen");
            assertThat(booked.items().getFirst().employeeName()).isEqualTo("Anna");
            assertThat(booked.start().atZoneSameInstant(scene.zone()).getHour()).isEqualTo(10);
        });
        line.hangsUp();
        assertThat(call().outcome()).isEqualTo(CallOutcome.BOOKED);
    }

    @Test
    void aCarrierThatReportsAnErrorIsLeftAndTheNextVoiceGoesOn() throws Exception {
        line.rings();
        line.connects();
        line.asks(BOOKING.getFirst());

        line.send("{\"type\":\"error\",\"description\":\"TTS failed\"}");

        assertThat(line.isTold()).isEqualTo(new RelayCommand.End("{\"reason\":\"LEFT\"}"));
        assertThat(line.asksWhatFollows("ended")).contains("One moment, please.", "<Gather", "turn=2");
        line.turn(2, BOOKING.get(1));
        assertThat(line.turn(3, BOOKING.get(2))).contains("booked");
    }

    private void awaitHeard(String words) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> said(Speaker.CALLER).contains(words));
    }

    private List<String> said(Speaker speaker) {
        CallsApi calls = desk.api(CallsApi.class);
        return calls.transcript(call().id()).stream()
                .filter(line -> line.speaker() == speaker)
                .map(TranscriptLine::text)
                .toList();
    }

    private CallView call() {
        return desk.api(CallsApi.class).list(null, 0, 50).items().getFirst();
    }

    private List<AppointmentView> appointments() {
        return desk.api(AppointmentsApi.class)
                .list(scene.day(0).toString(), scene.day(30).toString(), null, null, null, 0, 200)
                .items();
    }
}
