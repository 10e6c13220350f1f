package app.ringlet.cloud.identity.oidc;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Says in {@code /health/detailed} whether there is a sign-in by another issuer; without one the server is well. */
@Component("oidc")
class OidcHealth implements HealthIndicator {

    private final OidcSettings settings;

    OidcHealth(OidcSettings settings) {
        this.settings = settings;
    }

    @Override
    public Health health() {
        return settings.configured()
                ? Health.up()
                        .withDetail("configured", true)
                        .withDetail("issuer", settings.issuer().toString())
                        .build()
                : Health.unknown()
                        .withDetail("configured", false)
                        .withDetail("missing", "RINGLET_OIDC_CLIENT_ID, RINGLET_OIDC_CLIENT_SECRET")
                        .build();
    }
}
