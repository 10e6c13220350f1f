package app.ringlet.cloud.calls.live;

import app.ringlet.cloud.calls.CallsSettings;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the carrier's media socket says to be let into a call: good once, for one call, for a short time. In memory only: the stream comes
 * to the server that asked for it. Protected by the map, from which a token is taken in one step.
 */
@Component
public class StreamTokens {

    /** The stream's parameter that holds the token. */
    public static final String PARAMETER = "token";

    private static final int BYTES = 24;

    private final Map<String, Grant> open = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();
    private final CallsSettings settings;
    private final Clock clock;

    StreamTokens(CallsSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** What a stream is for. */
    public enum Purpose {
        /** Both ways: the caller talks with whoever is here. */
        TALK,
        /** What is said in the call elsewhere, for listeners. */
        OVERHEAR,
        /** Both ways: a third who is asked whether they take the call. */
        CONSULT,
        /** Words both ways: the carrier hears and speaks for the assistant. */
        SPEAK
    }

    /** Which call a stream may join. @param carrierSid of that call; absent if not known when it was asked for. @param expires when it is too late */
    public record Grant(
            UUID tenantId, UUID callId, @Nullable String carrierSid, Purpose purpose, Instant expires) {}

    /** @param carrierSid the carrier's id of the call; absent if not known yet */
    public String issue(UUID tenantId, UUID callId, @Nullable String carrierSid, Purpose purpose) {
        Instant now = clock.instant();
        open.values().removeIf(grant -> grant.expires().isBefore(now));
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        open.put(token, new Grant(tenantId, callId, carrierSid, purpose, now.plus(settings.tokenLife())));
        return token;
    }

    /** @return empty for one that is unknown, used, too old, of another call, or of one that has ended */
    public Optional<Grant> use(String token, String carrierSid) {
        return Optional.ofNullable(open.remove(token))
                .filter(grant ->
                        grant.carrierSid() == null || grant.carrierSid().equals(carrierSid))
                .filter(grant -> !grant.expires().isBefore(clock.instant()));
    }

    void revoke(UUID callId) {
        open.values().removeIf(grant -> grant.callId().equals(callId));
    }
}
