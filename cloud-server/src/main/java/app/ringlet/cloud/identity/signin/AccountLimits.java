package app.ringlet.cloud.identity.signin;

import app.ringlet.cloud.identity.AccountSettings;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** How often accounts may be opened and asked after; each matter of each asker has a bucket that fills again after a window. In process. */
@Component
public class AccountLimits {

    private static final int MANY = 50_000;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration GUESSES_WINDOW = Duration.ofMinutes(15);
    private static final int GUESSES = 5;

    private record Matter(String name, String of) {}

    private record Count(Bucket bucket, int capacity) {}

    private final Map<Matter, Count> counts = new ConcurrentHashMap<>();
    private final AccountSettings settings;
    private final TimeMeter time;

    AccountLimits(AccountSettings settings, Clock clock) {
        this.settings = settings;
        this.time = new ClockMeter(clock);
    }

    /** A salon that is about to be opened. @throws TooManyAttempts if too many came from there */
    public void signUp(String address) {
        count("signup", Addresses.key(address), settings.signUps(), settings.signUpWindow());
    }

    /** A forgotten password, whether or not the account exists. @throws TooManyAttempts */
    public void forgotten(String email, String address) {
        count("reset", Addresses.key(address), settings.mailsPerHour(), HOUR);
        count("reset", email, settings.mailsPerHour(), HOUR);
    }

    /** @throws TooManyAttempts */
    public void verificationMail(UUID userId) {
        count("verify", userId.toString(), settings.mailsPerHour(), HOUR);
    }

    /** @throws TooManyAttempts */
    public void invitation(UUID tenantId) {
        count("invite", tenantId.toString(), settings.invitationsPerHour(), HOUR);
    }

    /** Someone who has a session and may have found it open: a guess at the old password. @throws TooManyAttempts */
    public void passwordChange(UUID userId) {
        count("password", userId.toString(), GUESSES, GUESSES_WINDOW);
    }

    private void count(String matter, String of, int times, Duration window) {
        if (counts.size() > MANY) {
            counts.values().removeIf(one -> one.bucket().getAvailableTokens() >= one.capacity());
        }
        ConsumptionProbe probe = counts.computeIfAbsent(
                        new Matter(matter, of), key -> new Count(newBucket(times, window), times))
                .bucket()
                .tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw TooManyAttempts.ofAccount(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private Bucket newBucket(int times, Duration window) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(times).refillIntervally(times, window))
                .withCustomTimePrecision(time)
                .build();
    }
}
