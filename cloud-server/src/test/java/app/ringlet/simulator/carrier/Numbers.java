package app.ringlet.simulator.carrier;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The customer's numbers, in the order of their purchase; guarded by the carrier's monitor. */
public final class Numbers {
    private final Monitor monitor;
    private final InstantSource clock;
    private final Map<String, IncomingNumber> bySid = new LinkedHashMap<>();

    Numbers(Monitor monitor, InstantSource clock) {
        this.monitor = monitor;
        this.clock = clock;
    }

    /** Buys the number, or changes it if it is already there. */
    public IncomingNumber provision(String e164, NumberSettings settings) {
        return monitor.change(() -> {
            IncomingNumber before = at(e164).orElseGet(() -> new IncomingNumber(
                    Sids.next("PN"),
                    e164,
                    Geography.national(e164),
                    null,
                    null,
                    null,
                    null,
                    null,
                    clock.instant(),
                    clock.instant()));
            IncomingNumber after = before.with(settings, clock.instant());
            bySid.put(after.sid(), after);
            return after;
        });
    }

    public Optional<IncomingNumber> at(String e164) {
        return all().stream()
                .filter(number -> number.phoneNumber().equals(e164))
                .findFirst();
    }

    public Optional<IncomingNumber> bySid(String sid) {
        return monitor.read(() -> Optional.ofNullable(bySid.get(sid)));
    }

    public List<IncomingNumber> all() {
        return monitor.read(() -> new ArrayList<>(bySid.values()));
    }

    public boolean release(String sid) {
        return monitor.change(() -> bySid.remove(sid) != null);
    }
}
