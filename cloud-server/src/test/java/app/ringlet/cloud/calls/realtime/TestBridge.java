package app.ringlet.cloud.calls.realtime;

import app.ringlet.cloud.providers.AudioFormat;
import app.ringlet.cloud.providers.SpeechSynthesis;
import app.ringlet.cloud.providers.chat.ProviderFailed;
import app.ringlet.cloud.providers.realtime.ClientEvent;
import app.ringlet.cloud.providers.realtime.ServerEvent;
import app.ringlet.cloud.receptionist.GuardDecision;
import app.ringlet.cloud.receptionist.Next;
import app.ringlet.cloud.receptionist.Reply;
import app.ringlet.cloud.receptionist.SpokenTurn;
import app.ringlet.cloud.receptionist.Utterance;
import app.ringlet.cloud.receptionist.model.Dialogue;
import app.ringlet.cloud.receptionist.model.ToolCall;
import app.ringlet.cloud.receptionist.model.Use;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.BeforeEach;

/** A bridge without a call around it, on a clock of its own: what it tells the model and the caller's line is written down in its order. */
abstract class TestBridge {

    static final int SOUND = 4000;
    static final byte OURS = 0x22;
    static final String LIE = "You are booked.";

    final List<String> told = new ArrayList<>();
    final List<byte[]> frames = new ArrayList<>();
    final List<ClientEvent> events = new ArrayList<>();
    final Deque<Runnable> work = new ArrayDeque<>();
    long now = TimeUnit.SECONDS.toNanos(100);
    VoiceBridge voice;
    Turns turns;

    /** A model whose sentences all pass and whose acts are none. */
    static final class Any implements SpokenTurn {

        @Override
        public boolean heard(Utterance words) {
            return false;
        }

        @Override
        public Dialogue dialogue() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Done carryOut(ToolCall call) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<GuardDecision> objection(String before, String sentence) {
            return sentence.strip().equals(LIE)
                    ? Optional.of(new GuardDecision(LIE, GuardDecision.Kind.BOOKED, "Nothing is booked yet."))
                    : Optional.empty();
        }

        @Override
        public List<Dialogue.Exchange> found() {
            return List.of();
        }

        @Override
        public Next next() {
            return Next.LISTEN;
        }

        @Override
        public Reply end(String heard, List<GuardDecision> decisions, List<Use> uses) {
            throw new UnsupportedOperationException();
        }
    }

    static final class Mute implements SpeechSynthesis {

        @Override
        public boolean available() {
            return false;
        }

        @Override
        public byte[] say(Phrase phrase, Duration left) throws ProviderFailed {
            throw new ProviderFailed(ProviderFailed.Kind.REFUSED, phrase.format() + " " + AudioFormat.MP3, null);
        }
    }

    private final class Ends implements VoiceBridge.Ends {

        @Override
        public void clear() {
            told.add("clear");
        }

        @Override
        public boolean nobodyCame() {
            return false;
        }

        @Override
        public Use use(long inputTokens, long outputTokens) {
            return new Use("any", "any", inputTokens, outputTokens, 0, 0);
        }

        @Override
        public void opened() {
            told.add("session.update");
        }

        @Override
        public void lost(String reason) {
            told.add("lost " + reason);
        }

        @Override
        public void closed() {}
    }

    /** Says everything in one tone. */
    static final class Toned implements SpeechSynthesis {

        @Override
        public boolean available() {
            return true;
        }

        @Override
        public byte[] say(Phrase phrase, Duration left) {
            byte[] sound = new byte[SOUND];
            Arrays.fill(sound, OURS);
            return sound;
        }
    }

    @BeforeEach
    void build() {
        build(new Mute(), Duration.ofHours(1));
    }

    void build(SpeechSynthesis synthesis, Duration quiet) {
        build(synthesis, quiet, Duration.ofHours(1));
    }

    @SuppressWarnings("NullAway")
    void build(SpeechSynthesis synthesis, Duration quiet, Duration patience) {
        RealtimeSettings settings =
                new RealtimeSettings("marin", "any", quiet, patience, Duration.ofHours(1), Duration.ZERO);
        Playout playout = new Playout(frames::add, mark -> {}, () -> now);
        Bridge bridge = new Bridge(
                new ReentrantLock(),
                this::tell,
                work::add,
                work::add,
                playout,
                settings,
                () -> now,
                new SimpleMeterRegistry().timer("any"),
                reason -> told.add("lost " + reason));
        Answers answers = new Answers(bridge.out());
        Set<String> owed = new LinkedHashSet<>();
        TurnDesk desk = new TurnDesk(null, null, null, null, null, null, null, Duration.ZERO);
        OwnWords own = new OwnWords(bridge, answers, synthesis, List.of());
        Speaking speaking = new Speaking(bridge, answers, own, owed);
        Acts acts = new Acts(bridge, answers, desk, owed);
        ServerTurns server = new ServerTurns(bridge, answers, speaking, own, desk);
        Listening listening = new Listening(bridge, desk, server);
        turns = new Turns(bridge, answers, speaking, own, server, listening, acts, desk, owed, next -> {});
        voice = new VoiceBridge(
                bridge,
                answers,
                speaking,
                acts,
                turns,
                listening,
                new Watch(bridge, turns, server, () -> {}),
                new Ends());
    }

    private void tell(ClientEvent event) {
        events.add(event);
        if (!event.type().equals("input_audio_buffer.append")) {
            told.add(event.type());
        }
    }

    /** The caller has been heard, and a model leads the turn. */
    void asked(String item) {
        voice.told(new ServerEvent.Committed(item));
        work.clear();
        CallerTurn turn = Objects.requireNonNull(turns.open());
        turn.underWay = 0;
        turn.model = new Any();
    }

    void passes(long millis) {
        for (long i = 0; i < millis; i += 20) {
            now += TimeUnit.MILLISECONDS.toNanos(20);
            voice.tick();
            while (!work.isEmpty()) {
                work.poll().run();
            }
        }
    }

    void says(String words) {
        voice.told(new ServerEvent.ResponseCreated("resp"));
        voice.told(
                new ServerEvent.AudioDelta("resp", "item", Base64.getEncoder().encodeToString(new byte[SOUND])));
        voice.told(new ServerEvent.TranscriptDone("resp", "item", words));
    }

    long ours() {
        return frames.stream().filter(frame -> frame[0] == OURS).count();
    }
}
