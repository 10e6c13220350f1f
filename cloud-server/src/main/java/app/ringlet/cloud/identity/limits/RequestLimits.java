package app.ringlet.cloud.identity.limits;

import app.ringlet.cloud.identity.IdentitySettings;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Counts the requests of each user, each API key and each salon. */
@Component
public class RequestLimits {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Limits limits;
    private final Limit user;
    private final Limit key;
    private final Limit tenant;

    RequestLimits(Limits limits, LimitSettings settings, IdentitySettings identity) {
        this.limits = limits;
        this.user = Limit.requests("requests.user", settings.userRequests(), MINUTE);
        this.key = Limit.requests("requests.key", identity.keyRequests(), MINUTE);
        this.tenant = Limit.requests("requests.tenant", settings.tenantRequests(), MINUTE);
    }

    /** @throws TooManyAttempts if the user has sent too many */
    public void ofUser(UUID userId) {
        count(user, userId);
    }

    /** @throws TooManyAttempts if the key has sent too many */
    public void ofKey(UUID keyId) {
        count(key, keyId);
    }

    /** @throws TooManyAttempts if the salon's users and keys together have sent too many */
    public void ofTenant(UUID tenantId) {
        count(tenant, tenantId);
    }

    private void count(Limit limit, UUID of) {
        Duration wait = limits.take(limit, of.toString());
        if (wait.isPositive()) {
            throw TooManyAttempts.ofRequests(wait);
        }
    }
}
