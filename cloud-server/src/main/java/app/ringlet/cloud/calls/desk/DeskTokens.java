package app.ringlet.cloud.calls.desk;

import app.ringlet.cloud.calls.CallsSettings;
import app.ringlet.cloud.platform.PublicUrl;
import app.ringlet.protocol.media.SoftphoneSession;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** What a softphone says to open a media socket: good once, for one sign-in, for a short time. Taken from the map in one step. */
@Component
public class DeskTokens {

    private static final int BYTES = 24;

    private final Map<String, Pending> open = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();
    private final PublicUrl publicUrl;
    private final CallsSettings settings;
    private final Clock clock;

    DeskTokens(PublicUrl publicUrl, CallsSettings settings, Clock clock) {
        this.publicUrl = publicUrl;
        this.settings = settings;
        this.clock = clock;
    }

    private record Pending(DeskUser user, Instant expires) {}

    /** A sign-in has one token at a time: the next one ends the one before. */
    public SoftphoneSession issue(DeskUser user) {
        Instant now = clock.instant();
        open.values()
                .removeIf(pending -> pending.expires().isBefore(now)
                        || pending.user().sessionId().equals(user.sessionId()));
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        open.put(token, new Pending(user, now.plus(settings.tokenLife())));
        return new SoftphoneSession(
                URI.create(publicUrl.socket(DeskSocket.PATH)),
                token,
                settings.tokenLife().toSeconds());
    }

    /** @return empty for one that is unknown, used or too old */
    Optional<DeskUser> use(String token) {
        return Optional.ofNullable(open.remove(token))
                .filter(pending -> !pending.expires().isBefore(clock.instant()))
                .map(Pending::user);
    }
}
