package app.ringlet.cloud.identity;

import app.ringlet.cloud.identity.persistence.ApiKeyTable;
import app.ringlet.cloud.identity.tokens.KeyText;
import app.ringlet.cloud.identity.tokens.KnownKey;
import app.ringlet.cloud.identity.tokens.KnownKeys;
import app.ringlet.cloud.identity.tokens.TokenRefused;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.Pages;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.platform.audit.Audit;
import app.ringlet.cloud.platform.audit.Deed;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.Page;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The keys that other systems send in place of a person's token. Each belongs to one salon and may do what it names. */
@Service
public class ApiKeys {

    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

    private final ApiKeyTable table;
    private final KnownKeys keys;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ApiKeys(ApiKeyTable table, KnownKeys keys, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.keys = keys;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** A key with the only copy of its text. */
    public record Made(ApiKey key, KeyText text) {}

    /**
     * @param permissions wire names
     * @throws Refusal {@code invalid_field} for a permission that there is none of or for an expiry that has passed,
     *     {@code forbidden} for a permission that the maker does not have
     */
    @Transactional
    public Made make(
            SignedInUser maker, UUID tenantId, String name, List<String> permissions, @Nullable Instant expiresAt) {
        Instant now = clock.instant();
        if (expiresAt != null && !expiresAt.isAfter(now)) {
            throw Refusal.ofField("expiresAt", "A key that has run out already is of no use.");
        }
        KeyText text = KeyText.random();
        ApiKey key = new ApiKey(
                Ids.next(),
                tenantId,
                name.strip(),
                text.hint(),
                granted(maker, permissions),
                maker.id(),
                stored(now),
                expiresAt == null ? null : stored(expiresAt),
                null,
                null);
        table.insert(key, text.hash());
        audit.write(Deed.created("api_key", key.id(), key));
        return new Made(key, text);
    }

    /** As it will be read. */
    private static Instant stored(Instant time) {
        return time.truncatedTo(ChronoUnit.MICROS);
    }

    private static Set<Permission> granted(SignedInUser maker, List<String> wires) {
        Set<Permission> granted = EnumSet.noneOf(Permission.class);
        for (int i = 0; i < wires.size(); i++) {
            String field = "permissions[" + i + "]";
            Permission one = Permission.ofWire(wires.get(i))
                    .orElseThrow(() -> Refusal.ofField(field, "There is no such permission."));
            if (!one.isOf(maker.role())) {
                throw new Refusal(
                        ErrorCode.FORBIDDEN,
                        "You cannot give away " + one.wire() + ", which you do not have yourself.");
            }
            granted.add(one);
        }
        return granted;
    }

    /** Of one salon, the newest first. @param size 1 to 200 */
    public Page<ApiKey> of(UUID tenantId, int page, int size) {
        Pageable request = Pages.request(page, size, Sort.unsorted());
        int offset = (int) Math.min(Integer.MAX_VALUE, request.getOffset());
        return new Page<>(table.of(tenantId, offset, size), page, size, table.count(tenantId));
    }

    /** From now on it opens nothing, on other servers a few seconds later; one that has ended already is no error. @throws Refusal {@code not_found} */
    @Transactional
    public void end(UUID tenantId, UUID id) {
        if (!table.end(tenantId, id, clock.instant())) {
            throw Refusal.notFound("API key");
        }
        events.publishEvent(new ApiKeyEnded(id));
        audit.write(Deed.of("api_key", id, "ended"));
    }

    /** Whose key this is. @throws TokenRefused {@code key_invalid}, {@code key_ended} or {@code key_expired} */
    public ApiKey read(KeyText presented) {
        KnownKey known = keys.read(presented).orElseThrow(TokenRefused::unknownKey);
        ApiKey key = known.key();
        Instant now = clock.instant();
        Instant expires = key.expiresAt();
        if (key.endedAt() != null) {
            throw TokenRefused.endedKey();
        }
        if (expires != null && !expires.isAfter(now)) {
            throw TokenRefused.expiredKey();
        }
        Instant before = now.minus(USE_NOTED_EVERY);
        if (known.notesUse(now, before)) {
            table.used(key.id(), now, before);
        }
        return key;
    }
}
