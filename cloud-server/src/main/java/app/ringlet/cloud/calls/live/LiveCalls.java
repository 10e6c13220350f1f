package app.ringlet.cloud.calls.live;

import app.ringlet.cloud.calls.CallChanged;
import app.ringlet.cloud.calls.media.Metronome;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** The calls whose audio is on this server. */
@Component
public class LiveCalls implements SmartLifecycle {

    /** {@link app.ringlet.protocol.calls.CallState#ENDED} */
    private static final String ENDED = "ENDED";

    private final Map<UUID, LiveCall> calls = new ConcurrentHashMap<>();
    private final Metronome metronome = new Metronome();
    private final StreamTokens tokens;
    private volatile boolean running;

    LiveCalls(StreamTokens tokens, MeterRegistry meters) {
        this.tokens = tokens;
        meters.gaugeMapSize("ringlet.media.calls", Tags.empty(), calls);
    }

    /** The call, from now on if it was not here. Whoever asks looks afterwards whether it has ended meanwhile, see {@link #end}. */
    public LiveCall of(UUID tenantId, UUID callId) {
        return calls.computeIfAbsent(callId, id -> new LiveCall(tenantId, id, metronome));
    }

    /** Empty if nothing of it is here, or it is another salon's. */
    public Optional<LiveCall> find(UUID tenantId, UUID callId) {
        return Optional.ofNullable(calls.get(callId))
                .filter(call -> call.tenantId().equals(tenantId));
    }

    public void end(UUID callId) {
        tokens.revoke(callId);
        LiveCall ended = calls.remove(callId);
        if (ended != null) {
            ended.close();
        }
    }

    // By condition, for what a listener takes is written down first, and that costs each turn two transactions.
    @TransactionalEventListener(
            fallbackExecution = true,
            condition = "#root.args[0].call().state().name() == '" + ENDED + "'")
    void on(CallChanged event) {
        end(event.call().id());
    }

    @Override
    public void start() {
        running = true;
        metronome.start();
    }

    @Override
    public void stop() {
        running = false;
        calls.keySet().forEach(this::end);
        metronome.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
