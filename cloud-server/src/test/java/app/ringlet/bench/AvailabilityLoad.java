package app.ringlet.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Availability at a fixed rate, whatever the server does: each latency counts from when its request was due. */
final class AvailabilityLoad {

    private final BigSalonClient desk;

    AvailabilityLoad(BigSalonClient desk) {
        this.desk = desk;
    }

    /** @param failures answers that were none; their latencies count too */
    record Result(Percentiles latencies, int failures) {}

    Result run(int perSecond, Duration length) throws Exception {
        int requests = Math.toIntExact(perSecond * length.toSeconds());
        long gap = TimeUnit.SECONDS.toNanos(1) / perSecond;
        long begin = System.nanoTime();
        AtomicInteger failures = new AtomicInteger();
        List<Future<Long>> latencies = new ArrayList<>(requests);
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int n = 0; n < requests; n++) {
                long due = begin + n * gap;
                TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                latencies.add(clients.submit(() -> {
                    try {
                        desk.findTimes();
                    } catch (IOException failed) {
                        failures.incrementAndGet();
                    }
                    return System.nanoTime() - due;
                }));
            }
            long[] nanos = new long[requests];
            for (int n = 0; n < requests; n++) {
                nanos[n] = latencies.get(n).get(60, TimeUnit.SECONDS);
            }
            return new Result(new Percentiles(nanos), failures.get());
        }
    }
}
