package app.ringlet.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Clients that book one free slot after the other, none of which another wants. */
final class BookingRate {

    private final BigSalonClient desk;
    /** Taken by all clients; goes on over several runs. */
    private final AtomicInteger next = new AtomicInteger();

    BookingRate(BigSalonClient desk) {
        this.desk = desk;
    }

    /** @param perSecond answered with 201 */
    record Result(double perSecond, Percentiles latencies) {}

    Result run(int clients, Duration length) throws Exception {
        long begin = System.nanoTime();
        long deadline = begin + length.toNanos();
        List<Long> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Long>>> running = new ArrayList<>();
            for (int n = 0; n < clients; n++) {
                running.add(threads.submit(() -> book(deadline)));
            }
            for (Future<List<Long>> each : running) {
                all.addAll(each.get(length.toSeconds() + 60, TimeUnit.SECONDS));
            }
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        return new Result(
                all.size() / seconds,
                new Percentiles(all.stream().mapToLong(Long::longValue).toArray()));
    }

    private List<Long> book(long deadline) throws Exception {
        List<Long> latencies = new ArrayList<>();
        for (long now = System.nanoTime(); now - deadline < 0; now = System.nanoTime()) {
            desk.book(next.getAndIncrement());
            latencies.add(System.nanoTime() - now);
        }
        return latencies;
    }
}
