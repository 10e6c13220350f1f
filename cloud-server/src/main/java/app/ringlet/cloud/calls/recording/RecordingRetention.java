package app.ringlet.cloud.calls.recording;

import app.ringlet.cloud.platform.retention.Retention;
import app.ringlet.cloud.tenancy.SalonOffice;
import app.ringlet.cloud.tenancy.SalonSweep;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The sound of calls goes after as many days as the salon's settings say; that it was recorded stays. */
@Component
class RecordingRetention implements Retention {

    private final RecordingTable table;
    private final SalonSweep salons;
    private final SalonOffice office;

    RecordingRetention(RecordingTable table, SalonSweep salons, SalonOffice office) {
        this.table = table;
        this.salons = salons;
        this.office = office;
    }

    @Override
    public String name() {
        return "recordings";
    }

    @Override
    public int sweep(Instant now, int most) {
        return salons.each(most, (salon, left) -> sweep(salon, now, left));
    }

    private int sweep(UUID salon, Instant now, int most) {
        Duration kept = Duration.ofDays(office.settings().privacy().recordingDays());
        List<UUID> old = table.olderThan(salon, now.minus(kept), most);
        return table.erase(salon, old, now);
    }
}
