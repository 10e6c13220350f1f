package app.ringlet.cloud.calls.recording;

import app.ringlet.cloud.calls.CallChanged;
import app.ringlet.cloud.calls.live.CallConnected;
import app.ringlet.cloud.calls.live.LiveCall;
import app.ringlet.cloud.calls.live.LiveCalls;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.SalonOffice;
import app.ringlet.cloud.tenancy.Salons;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Records the calls whose audio is here, of salons that want it. One that begins just as its call ends looks for the call again afterwards,
 * as {@link LiveCalls#of} asks.
 */
@Component
public class Recorders implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Recorders.class);
    private static final Duration LAST_WORDS = Duration.ofSeconds(3);

    private final RunningRecorders running = new RunningRecorders();
    private final LiveCalls calls;
    private final Salons salons;
    private final SalonOffice office;
    private final RecordingStore store;
    private final RecordingKeys keys;
    private final Spool spool;
    private final RecordingUpkeep upkeep;
    private final SpoolRecovery recovery;
    private final RecordingAlerts alerts;
    private volatile boolean started;

    Recorders(
            LiveCalls calls,
            Salons salons,
            SalonOffice office,
            RecordingStore store,
            RecordingKeys keys,
            Spool spool,
            RecordingUpkeep upkeep,
            SpoolRecovery recovery,
            RecordingAlerts alerts) {
        this.calls = calls;
        this.salons = salons;
        this.office = office;
        this.store = store;
        this.keys = keys;
        this.spool = spool;
        this.upkeep = upkeep;
        this.recovery = recovery;
        this.alerts = alerts;
    }

    /** Whether the current salon wants its calls recorded. */
    public boolean wanted() {
        return office.settings().privacy().recordCalls();
    }

    @EventListener
    void on(CallConnected connected) {
        CurrentTenant.run(connected.tenantId(), () -> {
            if (wanted()) {
                calls.find(connected.tenantId(), connected.callId()).ifPresent(this::record);
            }
        });
    }

    // By condition: what a listener takes in a transaction is looked at for every turn of every call.
    @TransactionalEventListener(fallbackExecution = true, condition = "#root.args[0].call().state().name() == 'ENDED'")
    void on(CallChanged event) {
        running.end(event.call().id());
    }

    private void record(LiveCall call) {
        running.join(call.id(), () -> new OfCall(call).recorder.start("recording-" + call.id()), call.media()::record);
        if (calls.find(call.tenantId(), call.id()).isEmpty()) {
            running.end(call.id());
        }
    }

    @Override
    public void start() {
        started = true;
        try {
            recovery.run(true);
        } catch (UncheckedIOException unreadable) {
            log.error("What a crash left of recordings cannot be looked at: {}", unreadable.toString());
        }
    }

    @Override
    public void stop() {
        started = false;
        try {
            int unwritten = running.endAll(LAST_WORDS);
            if (unwritten > 0) {
                log.warn("{} recordings are not all written; what there is, is found at the next start", unwritten);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return started;
    }

    /** On the recorder's thread. */
    private final class OfCall implements Recorder.Target {

        private final UUID id = Ids.next();
        private final LiveCall call;
        private final Recorder recorder = new Recorder(this);

        private OfCall(LiveCall call) {
            this.call = call;
        }

        @Override
        public ChunkWriter open() throws IOException {
            byte[] key = Chunks.newKey();
            asSalon(salon -> store.begin(salon, id, call.id(), key));
            return new ChunkWriter(new Chunks(key, id), spool.create(id));
        }

        @Override
        public void finished(long bytes, @Nullable IOException problem, int lostFrames) {
            Duration length = StereoTrack.length(bytes);
            if (problem != null) {
                leave();
                alerts.failed(id, problem);
            }
            String why = problem == null ? null : RecordingAlerts.sentence(problem, length);
            written(salon -> store.ready(salon, id, bytes, length, why));
            upkeep.soon();
        }

        @Override
        public void failed(Exception why) {
            leave();
            alerts.failed(id, why);
            written(salon -> store.failed(salon, id, "The call was not recorded: there was no place to write it."));
        }

        private void leave() {
            running.leave(call.id(), recorder, () -> call.media().record(null));
        }

        /** What the database does not take now is found by {@link RecordingUpkeep} later. */
        private void written(Consumer<Salon> step) {
            try {
                asSalon(step);
            } catch (DataAccessException | TransactionException away) {
                log.error("What became of the recording {} is not written down yet: {}", id, away.toString());
            }
        }

        private void asSalon(Consumer<Salon> work) {
            CurrentTenant.run(call.tenantId(), () -> work.accept(salons.current()));
        }
    }
}
