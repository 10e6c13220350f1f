package app.ringlet.cloud.identity.limits;

import app.ringlet.cloud.platform.Secret;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often what may be tried and asked for. What an API key may is in {@link app.ringlet.cloud.identity.IdentitySettings}, with the
 * attempts to sign in.
 *
 * @param redisUrl {@code redis://...} or {@code rediss://...} of the Redis that counts for all servers, with its password; empty if
 *     each counts for itself
 * @param trustedProxies CIDRs of those whose {@code X-Forwarded-For} is believed; empty for none
 * @param userRequests of one user in a minute
 * @param tenantRequests of all users and keys of one salon in a minute
 * @param secondFactorAttempts codes that one account may try within {@code secondFactorWindow}
 */
@Validated
@ConfigurationProperties("ringlet.limits")
public record LimitSettings(
        @DefaultValue("") Secret redisUrl,
        @DefaultValue("") List<String> trustedProxies,
        @DefaultValue("30000") @Min(1) int userRequests,
        @DefaultValue("60000") @Min(1) int tenantRequests,
        @DefaultValue("10") @Min(1) int secondFactorAttempts,
        @DefaultValue("15m") Duration secondFactorWindow) {

    public LimitSettings {
        trustedProxies = trustedProxies.stream().filter(cidr -> !cidr.isBlank()).toList();
    }
}
