package app.ringlet.cloud.calls.realtime;

import app.ringlet.cloud.calls.live.CallerLeg;
import app.ringlet.cloud.calls.live.LiveCall;
import app.ringlet.cloud.calls.log.Answered;
import app.ringlet.cloud.providers.SpeechSynthesis;
import app.ringlet.cloud.providers.realtime.ClientEvent;
import app.ringlet.cloud.providers.realtime.RealtimeLine;
import app.ringlet.cloud.providers.realtime.RealtimeLines;
import app.ringlet.cloud.receptionist.Next;
import app.ringlet.cloud.receptionist.model.Use;
import app.ringlet.protocol.assistant.Pronunciation;
import io.micrometer.core.instrument.Timer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** One call in which a model speaks: its parts, put together, from the session's beginning to its end. */
final class BridgedCall implements VoiceBridge.Ends {

    private final LiveCall live;
    private final RealtimeLines lines;
    private final TurnDesk desk;
    private final RealtimeSettings settings;
    private final Worker worker;
    private final Bridge bridge;
    private final Turns turns;
    private final VoiceBridge voice;
    private final Outcome outcome;
    private volatile @Nullable RealtimeLine line;

    /** What becomes of the call. On the call's worker. */
    interface Outcome {

        void then(Next next);

        void lost(String reason);
    }

    BridgedCall(
            LiveCall live,
            TurnDesk desk,
            RealtimeLines lines,
            SpeechSynthesis synthesis,
            List<Pronunciation> pronunciations,
            RealtimeSettings settings,
            Timer guardDelay,
            Outcome outcome) {
        this.live = live;
        this.lines = lines;
        this.desk = desk;
        this.settings = settings;
        this.outcome = outcome;
        this.worker = new Worker(live.tenantId());
        Playout playout = new Playout(this::said, this::mark, System::nanoTime);
        this.bridge = new Bridge(
                new ReentrantLock(),
                this::tell,
                worker::run,
                task -> Thread.ofVirtual().name("voice-filler").start(task),
                playout,
                settings,
                System::nanoTime,
                guardDelay,
                this::fail);
        Set<String> owed = new LinkedHashSet<>();
        Answers answers = new Answers(bridge.out());
        OwnWords own = new OwnWords(bridge, answers, synthesis, pronunciations);
        Speaking speaking = new Speaking(bridge, answers, own, owed);
        Acts acts = new Acts(bridge, answers, desk, owed);
        ServerTurns server = new ServerTurns(bridge, answers, speaking, own, desk);
        Listening listening = new Listening(bridge, desk, server);
        this.turns = new Turns(bridge, answers, speaking, own, server, listening, acts, desk, owed, outcome::then);
        this.voice = new VoiceBridge(
                bridge,
                answers,
                speaking,
                acts,
                turns,
                listening,
                new Watch(bridge, turns, server, this::leaveCaller),
                this);
    }

    /** @return false if the caller is not here for it */
    boolean start() {
        if (!live.assistant().take(voice)) {
            worker.close();
            return false;
        }
        live.leg().ifPresent(CallerLeg::clear);
        bridge.locked(() -> line = lines.open(voice));
        worker.run(() -> {
            Answered last = desk.last();
            bridge.locked(() -> turns.begin(last));
        });
        live.media().drive(voice);
        return true;
    }

    /** Gives the caller's audio back to the carrier. */
    boolean leave() {
        return live.release();
    }

    /** The server stops, and the call's audio is gone: what was said is written down. */
    void stop() {
        voice.over();
        worker.await();
    }

    boolean hasSaid(int turn) {
        boolean[] said = {false};
        bridge.locked(() -> said[0] = turns.hasSaid(turn));
        return said[0];
    }

    private void tell(ClientEvent event) {
        RealtimeLine open = line;
        if (open != null) {
            open.send(event);
        }
    }

    /** Who hears nobody hears music. */
    private void leaveCaller() {
        live.assistant().leave(voice);
    }

    private void said(byte[] frame) {
        live.media().said(voice, frame);
    }

    private void mark(String name) {
        live.leg().ifPresent(leg -> leg.mark(name));
    }

    private void fail(String reason) {
        voice.fail(reason);
    }

    @Override
    public void clear() {
        live.leg().ifPresent(CallerLeg::clear);
    }

    @Override
    public boolean nobodyCame() {
        return live.gaveUp();
    }

    @Override
    public Use use(long inputTokens, long outputTokens) {
        return lines.use(inputTokens, outputTokens, 0);
    }

    @Override
    public void opened() {
        worker.run(() -> {
            List<ClientEvent> beginning = desk.beginning(settings);
            bridge.locked(() -> beginning.forEach(bridge.out()::accept));
        });
    }

    @Override
    public void lost(String reason) {
        end();
        outcome.lost(reason);
    }

    @Override
    public void closed() {
        end();
    }

    private void end() {
        live.media().stop(voice);
        RealtimeLine open = line;
        if (open != null) {
            open.close();
        }
        worker.close();
    }
}
