package app.ringlet.cloud.identity.web;

import app.ringlet.cloud.identity.ApiKey;
import app.ringlet.cloud.identity.ApiKeys;
import app.ringlet.cloud.identity.Permission;
import app.ringlet.cloud.identity.SignedInUser;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.Page;
import app.ringlet.protocol.identity.ApiKeyView;
import app.ringlet.protocol.identity.ApiKeysApi;
import app.ringlet.protocol.identity.MadeApiKey;
import app.ringlet.protocol.identity.NewApiKey;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** By role and not by permission: no key makes keys. */
@RestController
@PreAuthorize("hasAnyRole('OWNER', 'ADMIN')")
class ApiKeysController implements ApiKeysApi {

    private final ApiKeys keys;
    private final Salons salons;

    ApiKeysController(ApiKeys keys, Salons salons) {
        this.keys = keys;
        this.salons = salons;
    }

    @Override
    public Page<ApiKeyView> list(int page, int size) {
        ZoneId zone = salons.current().zone();
        Page<ApiKey> found = keys.of(CurrentTenant.id(), page, size);
        return new Page<>(
                found.items().stream().map(key -> view(key, zone)).toList(), found.page(), found.size(), found.total());
    }

    @Override
    @ResponseStatus(HttpStatus.CREATED)
    public MadeApiKey make(NewApiKey request) {
        OffsetDateTime expires = request.expiresAt();
        Salon salon = salons.current();
        ApiKeys.Made made = keys.make(
                SignedInUser.current(),
                salon.id(),
                request.name(),
                request.permissions(),
                expires == null ? null : expires.toInstant());
        return new MadeApiKey(view(made.key(), salon.zone()), made.text().text());
    }

    @Override
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void end(UUID id) {
        keys.end(CurrentTenant.id(), id);
    }

    private static ApiKeyView view(ApiKey key, ZoneId zone) {
        return new ApiKeyView(
                key.id(),
                key.name(),
                key.hint(),
                key.permissions().stream().map(Permission::wire).sorted().toList(),
                key.createdAt().atZone(zone).toOffsetDateTime(),
                local(key.expiresAt(), zone),
                local(key.lastUsedAt(), zone),
                local(key.endedAt(), zone));
    }

    private static @Nullable OffsetDateTime local(@Nullable Instant time, ZoneId zone) {
        return time == null ? null : time.atZone(zone).toOffsetDateTime();
    }
}
