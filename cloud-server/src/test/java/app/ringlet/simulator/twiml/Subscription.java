package app.ringlet.simulator.twiml;

import java.util.Set;

/** Who is told of which events; the names are the vendor's. */
public record Subscription(Destination to, Set<String> events) {

    public Subscription {
        events = Set.copyOf(events);
    }
}
