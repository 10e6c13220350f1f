package app.ringlet.cloud.platform.retention;

import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Takes out all that is too old, one kind after the other; what fails with one is tried again the next night. */
@Component
public class RetentionSweep {

    private static final Logger log = LoggerFactory.getLogger(RetentionSweep.class);
    private static final int BATCH = 500;
    private static final int MOST_BATCHES = 20_000;

    private final ObjectProvider<Retention> kinds;
    private final Clock clock;

    RetentionSweep(ObjectProvider<Retention> kinds, Clock clock) {
        this.kinds = kinds;
        this.clock = clock;
    }

    public void run() {
        List<Retention> all = kinds.stream().toList();
        for (Retention kind : all) {
            try {
                int gone = sweep(kind);
                if (gone > 0) {
                    log.info("Retention: {} of {} were too old and are gone", gone, kind.name());
                }
            } catch (RuntimeException e) {
                log.error("Retention: {} cannot be swept", kind.name(), e);
            }
        }
    }

    private int sweep(Retention kind) {
        int all = 0;
        for (int batch = 0; batch < MOST_BATCHES; batch++) {
            int gone = kind.sweep(clock.instant(), BATCH);
            all += gone;
            if (gone < BATCH) {
                break;
            }
        }
        return all;
    }
}
