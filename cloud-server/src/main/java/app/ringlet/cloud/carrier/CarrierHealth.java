package app.ringlet.cloud.carrier;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Says in {@code /health/detailed} whether there is a carrier; without one the server is well, and its telephone is off. */
@Component("telephone")
class CarrierHealth implements HealthIndicator {

    private final CarrierAccount account;

    CarrierHealth(CarrierAccount account) {
        this.account = account;
    }

    @Override
    public Health health() {
        return account.configured()
                ? Health.up().withDetail("configured", true).build()
                : Health.unknown()
                        .withDetail("configured", false)
                        .withDetail("missing", "RINGLET_TWILIO_ACCOUNT_SID, RINGLET_TWILIO_AUTH_TOKEN")
                        .build();
    }
}
