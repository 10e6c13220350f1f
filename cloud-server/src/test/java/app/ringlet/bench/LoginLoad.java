package app.ringlet.bench;

import app.ringlet.testing.SownSalon;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/** Sign-ins, one after the other by each of some clients, and what others who search for times feel of them. */
final class LoginLoad {

    static final int CLIENTS = 6;
    static final int OTHERS_PER_SECOND = 50;
    private static final Duration ROUND = Duration.ofSeconds(8);

    private final BenchClient client;
    private final AvailabilityLoad others;

    LoginLoad(BenchClient client, AvailabilityLoad others) {
        this.client = client;
        this.others = others;
    }

    /**
     * @param alone the others without sign-ins
     * @param beside the others with sign-ins beside them
     * @param spinning the others beside a process that only keeps a processor busy, at the lowest priority
     */
    record Result(Percentiles logins, double perSecond, Percentiles alone, Percentiles beside, Percentiles spinning) {}

    /** In turns, so that what else goes on in the machine is the same for both. */
    Result run(int rounds) throws Exception {
        List<Percentiles> alone = new ArrayList<>();
        List<Percentiles> beside = new ArrayList<>();
        List<Percentiles> spinning = new ArrayList<>();
        List<Long> logins = new ArrayList<>();
        long nanos = 0;
        for (int round = 0; round < rounds; round++) {
            alone.add(search());
            try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
                AtomicBoolean over = new AtomicBoolean();
                long begin = System.nanoTime();
                List<Future<List<Long>>> running = new ArrayList<>();
                for (int n = 0; n < CLIENTS; n++) {
                    running.add(clients.submit(() -> signIn(over)));
                }
                beside.add(search());
                over.set(true);
                for (Future<List<Long>> one : running) {
                    logins.addAll(one.get());
                }
                nanos += System.nanoTime() - begin;
            }
            try (Spinner spinner = new Spinner()) {
                spinning.add(search());
            }
        }
        Percentiles times =
                new Percentiles(logins.stream().mapToLong(Long::longValue).toArray());
        return new Result(
                times,
                times.count() * 1e9 / nanos,
                Percentiles.together(alone),
                Percentiles.together(beside),
                Percentiles.together(spinning));
    }

    private Percentiles search() throws Exception {
        AvailabilityLoad.Result result = others.run(OTHERS_PER_SECOND, ROUND);
        if (result.failures() > 0) {
            throw new IllegalStateException(result.failures() + " searches failed");
        }
        return result.latencies();
    }

    private List<Long> signIn(AtomicBoolean over) throws Exception {
        List<Long> times = new ArrayList<>();
        while (!over.get()) {
            long begin = System.nanoTime();
            client.signIn(SownSalon.OWNER, SownSalon.PASSWORD);
            times.add(System.nanoTime() - begin);
        }
        return times;
    }
}
