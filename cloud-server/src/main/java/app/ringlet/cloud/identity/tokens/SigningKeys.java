package app.ringlet.cloud.identity.tokens;

import app.ringlet.cloud.identity.IdentitySettings;
import app.ringlet.cloud.platform.UserData;
import io.jsonwebtoken.security.RsaPublicJwk;
import java.nio.file.Path;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The keys that sign access tokens. They lie in a folder that all servers share and look into now and then: one that is put there
 * is published at once and signs after a while, one that is taken away verifies nothing from the next look on, and one whose time is
 * over gets a successor and goes when the last token that it signed has run out. Nobody is signed out by that.
 */
@Component
public class SigningKeys {

    private static final Logger log = LoggerFactory.getLogger(SigningKeys.class);

    /** Of clocks that differ, and for a server that looks late. */
    private static final Duration MARGIN = Duration.ofMinutes(2);

    /** Whoever makes up key ids must not keep the disk busy. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final KeyFolder folder;
    private final KeySettings settings;
    private final Duration tokenLife;
    private final Clock clock;

    /** One looks at a time. */
    private final ReentrantLock looking = new ReentrantLock();

    private volatile KeyRing ring;
    private volatile Instant looked;

    SigningKeys(IdentitySettings identity, KeySettings settings, Clock clock) {
        this.folder = new KeyFolder(folder(identity.jwtKeys()));
        this.settings = settings;
        this.tokenLife = identity.accessTokenLife().plus(settings.lookEvery()).plus(MARGIN);
        this.clock = clock;
        this.looked = clock.instant();
        this.ring = read(looked);
    }

    SigningKey signer() {
        return current().signer(clock.instant());
    }

    /** @return nothing if there is no key of this {@code id} */
    @Nullable
    RSAPublicKey find(@Nullable String id) {
        SigningKey key = current().find(id);
        if (key == null && id != null) {
            // Perhaps another server's, and newer than our last look.
            look(BETWEEN_LOOKS);
            key = ring.find(id);
        }
        return key == null ? null : key.published().toKey();
    }

    /** Whether what this key signed is still to be believed. */
    boolean holds(String id) {
        return current().find(id) != null;
    }

    /** The public halves, for who wants to verify our tokens. */
    public List<Map<String, String>> published() {
        return current().all().stream().map(key -> members(key.published())).toList();
    }

    private KeyRing current() {
        look(settings.lookEvery());
        return ring;
    }

    private void look(Duration atMostEvery) {
        if (looked.plus(atMostEvery).isAfter(clock.instant())) {
            return;
        }
        looking.lock();
        try {
            Instant now = clock.instant();
            if (!looked.plus(atMostEvery).isAfter(now)) {
                looked = now;
                ring = read(now);
            }
        } catch (RuntimeException unreadable) {
            log.error("The signing keys stay as they were: {}", unreadable.toString());
        } finally {
            looking.unlock();
        }
    }

    private KeyRing read(Instant now) {
        KeyRing found = ring(now);
        if (!found.newest().stored().since().plus(settings.life()).isAfter(now)) {
            folder.make(now);
            found = ring(now);
            log.info("Signing key {} will take over", found.newest().id());
        }
        List<SigningKey> spent = found.spent(now, tokenLife);
        spent.forEach(key -> folder.remove(key.stored()));
        return found.without(spent);
    }

    private KeyRing ring(Instant now) {
        List<SigningKey> keys = folder.keys(now).stream().map(SigningKey::of).toList();
        return new KeyRing(keys, settings.lead());
    }

    private static Map<String, String> members(RsaPublicJwk jwk) {
        Map<String, String> members = new TreeMap<>();
        jwk.forEach((name, value) -> members.put(name, String.valueOf(value)));
        return members;
    }

    private static Path folder(String configured) {
        if (!configured.isBlank()) {
            return Path.of(configured);
        }
        Path ownData = UserData.folder().resolve("jwt-keys");
        log.info("RINGLET_JWT_KEYS is not set: access tokens are signed with keys in {}", ownData);
        return ownData;
    }
}
