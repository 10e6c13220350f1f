package app.ringlet.simulator.webhook;

import java.util.ArrayDeque;
import java.util.List;

/** The newest deliveries, oldest first. Its own monitor guards the queue. */
public final class Journal {
    private static final int MOST = 2_000;

    private final ArrayDeque<Delivery> deliveries = new ArrayDeque<>();

    synchronized void add(Delivery delivery) {
        deliveries.addLast(delivery);
        if (deliveries.size() > MOST) {
            deliveries.removeFirst();
        }
    }

    public synchronized List<Delivery> all() {
        return List.copyOf(deliveries);
    }

    /** Those whose URL contains the words. */
    public List<Delivery> to(String partOfUrl) {
        return all().stream()
                .filter(delivery -> delivery.request().url().contains(partOfUrl))
                .toList();
    }
}
