package app.ringlet.cloud.calls.recording;

import app.ringlet.cloud.calls.recording.RecordingRow.Place;
import app.ringlet.cloud.platform.Watch;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.calls.RecordingState;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Does what is left to be done with recordings: fetches what the carrier made, stores what was made here, takes away what was erased. What
 * fails is tried again, later each time. Of several servers the one does it that claims the row.
 */
@Component
public class RecordingUpkeep {

    private static final Logger log = LoggerFactory.getLogger(RecordingUpkeep.class);
    private static final int BATCH = 100;
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 7;

    private final RecordingTable table;
    private final RecordingStore store;
    private final Storage storage;
    private final Spool spool;
    private final CarrierFetch fetch;
    private final RecordingAlerts alerts;
    private final Salons salons;
    private final RecordingSettings settings;
    private final Clock clock;
    /** One pass at a time on this server. */
    private final ReentrantLock pass = new ReentrantLock();

    RecordingUpkeep(
            RecordingTable table,
            RecordingStore store,
            Storage storage,
            Spool spool,
            CarrierFetch fetch,
            RecordingAlerts alerts,
            Salons salons,
            RecordingSettings settings,
            Clock clock) {
        this.table = table;
        this.store = store;
        this.storage = storage;
        this.spool = spool;
        this.fetch = fetch;
        this.alerts = alerts;
        this.salons = salons;
        this.settings = settings;
        this.clock = clock;
    }

    /** Without waiting for the next {@link Watch}. */
    public void soon() {
        Thread.ofVirtual().name("recording-upkeep").start(() -> {
            try {
                run();
            } catch (RuntimeException e) {
                log.warn("Recordings are not looked after now: {}", e.toString());
            }
        });
    }

    /** All that is due. */
    void run() {
        pass.lock();
        try {
            int done;
            do {
                done = 0;
                for (RecordingRow row : table.due(clock.instant(), BATCH)) {
                    if (isClaimed(row)) {
                        step(row);
                        done++;
                    }
                }
            } while (done > 0);
        } finally {
            pass.unlock();
        }
    }

    private boolean isClaimed(RecordingRow row) {
        boolean elsewhere = row.place() == Place.SPOOL && row.state() == RecordingState.READY && !spool.has(row.id());
        Instant now = clock.instant();
        return !elsewhere && table.claim(row.id(), now, now.plus(pause(row.tries())));
    }

    private Duration pause(int tries) {
        Duration doubled = settings.retry().multipliedBy(1L << Math.min(tries, MOST_DOUBLINGS));
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    private void step(RecordingRow row) {
        try {
            switch (row.state()) {
                case COMING -> asSalon(row, salon -> fetch.fetch(salon, row));
                case READY -> keep(row);
                case ERASED -> takeAway(row);
                case RECORDING, FAILED -> log.debug("Nothing is due with {}", row.id());
            }
        } catch (IOException | RuntimeException e) {
            alerts.failed(row.id(), e);
        }
    }

    private void keep(RecordingRow row) throws IOException {
        if (row.place() == Place.SPOOL) {
            storage.put(row.name(), spool.file(row.id()));
            if (table.stored(row.id(), row.atCarrier() ? clock.instant() : null)) {
                spool.delete(row.id());
            }
        } else if (row.atCarrier()) {
            fetch.delete(row);
            table.goneAtCarrier(row.id());
        }
    }

    private void takeAway(RecordingRow row) throws IOException {
        storage.delete(row.name());
        spool.delete(row.id());
        if (row.atCarrier()) {
            fetch.delete(row);
            table.goneAtCarrier(row.id());
        }
        table.gone(row.id());
    }

    private void asSalon(RecordingRow row, Consumer<Salon> work) {
        CurrentTenant.run(row.tenantId(), () -> work.accept(salons.current()));
    }
}
