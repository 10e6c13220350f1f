package app.ringlet.cloud.identity.tokens;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The keys as a look into the folder found them, the oldest first, one at least. */
final class KeyRing {

    private final Map<String, SigningKey> byId = new LinkedHashMap<>();
    private final Duration lead;

    KeyRing(List<SigningKey> keys, Duration lead) {
        keys.forEach(key -> byId.put(key.id(), key));
        this.lead = lead;
    }

    List<SigningKey> all() {
        return List.copyOf(byId.values());
    }

    @Nullable
    SigningKey find(@Nullable String id) {
        return id == null ? null : byId.get(id);
    }

    /** The newest that has been there for the lead; without one, the oldest. */
    SigningKey signer(Instant now) {
        SigningKey signer = byId.values().iterator().next();
        for (SigningKey key : byId.values()) {
            if (!key.stored().since().plus(lead).isAfter(now)) {
                signer = key;
            }
        }
        return signer;
    }

    SigningKey newest() {
        return all().getLast();
    }

    /** Those whose successor has been signing for longer than {@code tokenLife}: nothing that they signed is still good. */
    List<SigningKey> spent(Instant now, Duration tokenLife) {
        List<SigningKey> all = all();
        List<SigningKey> spent = new ArrayList<>();
        for (int i = 0; i + 1 < all.size(); i++) {
            Instant succeeded = all.get(i + 1).stored().since().plus(lead);
            if (succeeded.plus(tokenLife).isBefore(now)) {
                spent.add(all.get(i));
            }
        }
        return spent;
    }

    KeyRing without(List<SigningKey> spent) {
        return new KeyRing(all().stream().filter(key -> !spent.contains(key)).toList(), lead);
    }
}
