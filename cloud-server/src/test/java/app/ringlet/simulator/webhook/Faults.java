package app.ringlet.simulator.webhook;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Faults waiting for their request; each happens once. Its own monitor guards the list. */
public final class Faults {
    private record Planned(String partOfUrl, Fault fault) {}

    private final List<Planned> planned = new ArrayList<>();

    /** The next request whose URL contains the words meets this fault. */
    public synchronized void onNext(String partOfUrl, Fault fault) {
        planned.add(new Planned(partOfUrl, fault));
    }

    synchronized Optional<Fault> take(String url) {
        for (Iterator<Planned> each = planned.iterator(); each.hasNext(); ) {
            Planned candidate = each.next();
            if (url.contains(candidate.partOfUrl())) {
                each.remove();
                return Optional.of(candidate.fault());
            }
        }
        return Optional.empty();
    }
}
