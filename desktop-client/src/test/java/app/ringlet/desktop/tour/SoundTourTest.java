package app.ringlet.desktop.tour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.ringlet.demo.DemoServer;
import app.ringlet.desktop.driver.DeskDriver;
import app.ringlet.desktop.softphone.PhonePicture.Phase;
import app.ringlet.desktop.softphone.SoftphoneViewModel;
import app.ringlet.desktop.softphone.audio.MuLaw;
import app.ringlet.simulator.audio.Playback;
import app.ringlet.simulator.audio.Sound;
import app.ringlet.simulator.audio.Tones;
import app.ringlet.simulator.audio.WaveFile;
import app.ringlet.simulator.carrier.Handset;
import app.ringlet.testing.ServerProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The second half of {@code mvn -Ptour}: a call with a voice, in real time. Somebody speaks on the telephone, the front desk listens
 * in, takes over, speaks, and gives the call back to the assistant. Pictures, and what each end heard, go to {@code target/tour}.
 */
class SoundTourTest {

    private static final Path VOICES = Path.of("src/test/resources/voices");
    private static final int DESK_RATE = app.ringlet.desktop.softphone.audio.Sound.DEVICE_RATE;
    private static final int SAMPLES_PER_SAMPLE = DESK_RATE / Sound.RATE;
    /** Other speech of that length stays below 0.4; on a machine so busy that a quarter of the frames is late it is 0.7. */
    private static final double CLEARLY = 0.6;

    /** The assistant's sentences last longer; nothing that people say has one pitch for so long. */
    private static final Duration A_SENTENCE = Duration.ofMillis(800);
    /** How far a voice may lie in the recording from when it was spoken, seconds. */
    private static final double ABOUT_THEN = 0.3;

    private long callerSpoke;
    private long deskSpoke;

    private final Path folder = Path.of(System.getProperty("ringlet.root", ".."), "target", "tour");

    @TempDir
    Path kept;

    @Test
    void theFrontDeskListensInTakesOverSpeaksAndHandsBack() throws Exception {
        int port = ServerProcess.freePort();
        URI url = URI.create("http://localhost:" + port);
        Map<String, String> settings = Map.of(
                "ringlet.simulator.pace",
                "2",
                "ringlet.simulator.patience",
                "60s",
                "ringlet.calls.listen-in",
                "true",
                "ringlet.recordings.folder",
                "" + kept);
        Duration ahead = DemoMorning.ahead(DemoMorning.next());
        try (DemoServer server = DemoServer.start(port, url.toString(), ahead, settings);
                DeskDriver desk = DeskDriver.open(url, DemoServer.DESK_EMAIL, DemoServer.PASSWORD, server.clock())) {
            server.recordCalls();
            desk.patience(Duration.ofSeconds(40)).awaitConnected();
            desk.sound().run();
            desk.await(
                    "the softphone is ready",
                    () -> desk.ask(models ->
                                    models.phone().status().wordsProperty().get())
                            .startsWith("Phone ready"));
            Handset caller =
                    server.carrier().phone("+16465550143").dial("+12125550100").handset();
            caller.call().awaitListening();
            desk.awaitCard("the live call", DeskDriver.Card::live);
            UUID call = desk.ask(models -> models.liveCalls().cards().getFirst().id());
            try {
                theDeskListensIn(desk, caller, call);
                theDeskTalks(desk, caller);
                theAssistantGoesOn(desk, caller);
                theRecordingHasAll(url, call);
            } finally {
                keep("heard-at-the-desk.wav", atTheDesk(desk));
                keep("heard-by-the-caller.wav", caller.heard().sound());
            }
        }
    }

    private void theDeskListensIn(DeskDriver desk, Handset caller, UUID call) throws Exception {
        // There is nothing to hear before the carrier's stream has come.
        desk.await("the desk listens in", () -> {
            if (!phase(desk).equals(Phase.LISTENING) && !busy(desk)) {
                onThePhone(desk, phone -> phone.listen(call));
            }
            return phase(desk) == Phase.LISTENING;
        });

        Sound voice = voice("caller.wav");
        callerSpoke = System.nanoTime();
        caller.speak(voice, "Hi, this is Jamie. I am running a little late today. Can I still come?")
                .get(20, TimeUnit.SECONDS);
        awaitHeardAtTheDesk(desk, voice);
        desk.awaitLine("running a little late");
        caller.call().awaitListening();
        desk.snapshot(folder.resolve("09-the-desk-listens-in.png"));
    }

    private void theDeskTalks(DeskDriver desk, Handset caller) throws Exception {
        onThePhone(desk, SoftphoneViewModel::takeOverHere);
        awaitPhase(desk, Phase.TALKING);
        deskSpoke = System.nanoTime();
        desk.sound().say(VOICES.resolve("desk.wav"));
        Sound voice = voice("desk.wav");
        double[] said = Likeness.loudness(voice);
        desk.await(
                "the caller hears the desk",
                () -> Likeness.find(said, Likeness.loudness(caller.heard().sound()))
                                .correlation()
                        > CLEARLY);
        desk.snapshot(folder.resolve("10-the-desk-has-taken-over.png"));
    }

    private void theAssistantGoesOn(DeskDriver desk, Handset caller) {
        onThePhone(desk, phone -> phone.orders().handBack());
        desk.await("the line is free again", () -> !phase(desk).has());
        // Until then the line belongs to the colleague, who listens too.
        caller.call()
                .awaitHeard("assistant again")
                .awaitListening()
                .say("Thank you. Are you open on Sunday?")
                .awaitHeard("Sunday");
        caller.call().awaitListening();
        desk.awaitLine("open on Sunday");
        desk.snapshot(folder.resolve("11-the-assistant-has-it-again.png"));
        caller.call().say("No, that's all, bye");
        caller.call().awaitEnded();
        desk.awaitCard("the finished call", card -> !card.live());
        desk.snapshot(folder.resolve("12-the-spoken-call-is-over.png"));
    }

    /** The caller on the left, when they spoke; on the right the assistant, then the colleague, when they spoke, and then the assistant. */
    private void theRecordingHasAll(URI url, UUID call) throws Exception {
        TourRecording recording = Awaitility.await("the recording is ready")
                .atMost(Duration.ofSeconds(40))
                .ignoreExceptionsInstanceOf(IllegalStateException.class)
                .until(
                        () -> TourRecording.fetch(url, DemoServer.DESK_EMAIL, DemoServer.PASSWORD, call),
                        found -> found.file().length > 0);
        Files.write(folder.resolve("recording.wav"), recording.file());
        Likeness.Found asked =
                Likeness.find(Likeness.loudness(voice("caller.wav")), Likeness.loudness(recording.caller()));
        Likeness.Found answered =
                Likeness.find(Likeness.loudness(voice("desk.wav")), Likeness.loudness(recording.salon()));
        assertThat(asked.correlation()).as("the caller is on it").isGreaterThan(CLEARLY);
        assertThat(answered.correlation()).as("the colleague is on it").isGreaterThan(CLEARLY);
        assertThat(answered.seconds() - asked.seconds())
                .as("from question to answer, seconds")
                .isCloseTo((deskSpoke - callerSpoke) / 1e9, within(ABOUT_THEN));
        double answerEnds = answered.seconds() + voice("desk.wav").duration().toMillis() / 1000.0;
        List<Tones.Span> assistant = Tones.find(recording.salon(), Playback.VOICE).stream()
                .filter(span -> span.length().compareTo(A_SENTENCE) > 0)
                .toList();
        assertThat(assistant)
                .as("the assistant greets before the question")
                .anyMatch(span -> span.until().toMillis() / 1000.0 < asked.seconds() + ABOUT_THEN);
        assertThat(assistant)
                .as("the assistant goes on after the answer")
                .anyMatch(span -> span.from().toMillis() / 1000.0 > answerEnds - ABOUT_THEN);
        assertThat(Tones.find(recording.caller(), Playback.VOICE))
                .as("the assistant on the caller's side")
                .noneMatch(span -> span.length().compareTo(A_SENTENCE) > 0);
    }

    private static void awaitHeardAtTheDesk(DeskDriver desk, Sound voice) {
        double[] said = Likeness.loudness(voice);
        desk.await(
                "the desk hears the caller",
                () -> Likeness.find(said, Likeness.loudness(desk.sound().played(), DESK_RATE))
                                .correlation()
                        > CLEARLY);
    }

    private static void onThePhone(DeskDriver desk, Consumer<SoftphoneViewModel> act) {
        desk.ask(models -> {
            act.accept(models.phone().call());
            return true;
        });
    }

    private static void awaitPhase(DeskDriver desk, Phase wanted) {
        desk.await("the softphone is " + wanted, () -> {
            String problem =
                    desk.ask(models -> models.phone().call().problemProperty().get());
            assertThat(problem).isEmpty();
            return phase(desk) == wanted;
        });
    }

    private static boolean busy(DeskDriver desk) {
        return desk.ask(models -> models.phone().call().busyProperty().get());
    }

    private static Phase phase(DeskDriver desk) {
        return desk.ask(models -> models.phone().call().pictureProperty().get().phase());
    }

    private static Sound voice(String file) throws IOException {
        return WaveFile.read(Files.readAllBytes(VOICES.resolve(file)));
    }

    /** Every sixth sample, which for listening to will do. */
    private static Sound atTheDesk(DeskDriver desk) {
        short[] played = desk.sound().played();
        byte[] muLaw = new byte[played.length / SAMPLES_PER_SAMPLE];
        for (int i = 0; i < muLaw.length; i++) {
            muLaw[i] = MuLaw.encode(played[i * SAMPLES_PER_SAMPLE]);
        }
        return Sound.of(muLaw);
    }

    private void keep(String file, Sound sound) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve(file), WaveFile.write(sound));
    }
}
