package app.ringlet.cloud.calls.recording;

import app.ringlet.cloud.carrier.CarrierRecordings;
import app.ringlet.cloud.carrier.CarrierRefused;
import app.ringlet.cloud.carrier.CarrierUnreachable;
import app.ringlet.cloud.tenancy.Salon;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Brings what the carrier has recorded into the spool, encrypted on the way. */
@Component
class CarrierFetch {

    private static final Logger log = LoggerFactory.getLogger(CarrierFetch.class);
    /** Over an hour, with the pauses between them. */
    private static final int MOST_TRIES = 8;

    private final CarrierRecordings carrier;
    private final RecordingStore store;
    private final RecordingKeys keys;
    private final Spool spool;
    private final RecordingAlerts alerts;

    CarrierFetch(
            CarrierRecordings carrier, RecordingStore store, RecordingKeys keys, Spool spool, RecordingAlerts alerts) {
        this.carrier = carrier;
        this.store = store;
        this.keys = keys;
        this.spool = spool;
        this.alerts = alerts;
    }

    /** Once; after the last try there is none. */
    void fetch(Salon salon, RecordingRow row) {
        try {
            long bytes = download(row);
            store.ready(salon, row.id(), bytes, Duration.ofMillis(row.millis()), null);
        } catch (CarrierRefused | IOException e) {
            alerts.failed(row.id(), e);
            if (row.tries() + 1 >= MOST_TRIES) {
                store.failed(salon, row.id(), "The telephone company did not hand out the recording.");
            }
        }
    }

    /** Also if it is gone there already. @throws IOException if that is not known */
    void delete(RecordingRow row) throws IOException {
        try {
            carrier.delete(Objects.requireNonNull(row.carrierSid(), "the carrier has made it"));
        } catch (CarrierRefused no) {
            log.warn("The carrier does not delete a recording: {}", no.toString());
        }
    }

    private long download(RecordingRow row) throws CarrierUnreachable, CarrierRefused, IOException {
        String sid = Objects.requireNonNull(row.carrierSid(), "the carrier has made it");
        String sealed = Objects.requireNonNull(row.sealedKey(), "it is not erased");
        // What an earlier try left is no beginning of this one.
        spool.delete(row.id());
        try (ChunkWriter file = new ChunkWriter(keys.open(row.id(), sealed), spool.create(row.id()))) {
            carrier.download(sid, file);
            file.close();
            return file.total();
        }
    }
}
