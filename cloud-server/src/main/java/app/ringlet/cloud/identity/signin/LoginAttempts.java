package app.ringlet.cloud.identity.signin;

import app.ringlet.cloud.identity.IdentitySettings;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts wrong passwords, per account and per address; each has a bucket of them that fills again after a window. In process. */
@Component
public class LoginAttempts {

    private static final int MANY = 50_000;

    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();
    private final IdentitySettings settings;
    private final TimeMeter time;

    LoginAttempts(IdentitySettings settings, Clock clock) {
        this.settings = settings;
        this.time = new ClockMeter(clock);
    }

    /** @throws TooManyAttempts if the account or the address has none left */
    void check(String email, String address) {
        check(buckets.get(account(email)));
        check(buckets.get(Addresses.key(address)));
    }

    void failed(String email, String address) {
        bucket(account(email)).tryConsume(1);
        bucket(Addresses.key(address)).tryConsume(1);
    }

    /** The account's count starts anew; the address's does not, or one good account would pay for guesses at others. */
    void succeeded(String email) {
        buckets.remove(account(email));
    }

    private static void check(@Nullable Bucket bucket) {
        if (bucket == null) {
            return;
        }
        var estimate = bucket.estimateAbilityToConsume(1);
        if (!estimate.canBeConsumed()) {
            throw TooManyAttempts.ofSignIn(Duration.ofNanos(estimate.getNanosToWaitForRefill()));
        }
    }

    private Bucket bucket(String key) {
        if (buckets.size() > MANY) {
            buckets.values().removeIf(bucket -> bucket.getAvailableTokens() >= settings.loginAttempts());
        }
        return buckets.computeIfAbsent(key, k -> newBucket());
    }

    private Bucket newBucket() {
        int attempts = settings.loginAttempts();
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(attempts).refillIntervally(attempts, settings.loginWindow()))
                .withCustomTimePrecision(time)
                .build();
    }

    private static String account(String email) {
        return "account " + email;
    }
}
