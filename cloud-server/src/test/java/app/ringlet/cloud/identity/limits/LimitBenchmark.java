package app.ringlet.cloud.identity.limits;

import app.ringlet.cloud.identity.IdentitySettings;
import app.ringlet.cloud.platform.Ids;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** What each request of a user is counted for: the user and the salon, by a thousand of each. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
public class LimitBenchmark {

    private static final int MANY = 1000;

    private final RequestLimits limits = limits();
    private final UUID[] users = new UUID[MANY];
    private final UUID[] salons = new UUID[MANY];
    private int next;

    public LimitBenchmark() {
        for (int n = 0; n < MANY; n++) {
            users[n] = Ids.next();
            salons[n] = Ids.next();
        }
    }

    private static RequestLimits limits() {
        Binder binder = new Binder(new MapConfigurationPropertySource(
                Map.of("user-requests", "1000000000", "tenant-requests", "1000000000")));
        LimitSettings settings = binder.bindOrCreate("", LimitSettings.class);
        IdentitySettings identity =
                new Binder(new MapConfigurationPropertySource(Map.of())).bindOrCreate("", IdentitySettings.class);
        return new RequestLimits(new Limits(settings, Clock.systemUTC()), settings, identity);
    }

    @Benchmark
    public void count() {
        next = (next + 1) % MANY;
        limits.ofUser(users[next]);
        limits.ofTenant(salons[next]);
    }
}
