package app.ringlet.cloud.platform.mail;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Says in {@code /health/detailed} whether there is a way out for e-mail; without one the server is well, and sends none. */
@Component("email")
class MailHealth implements HealthIndicator {

    private final SmtpSettings settings;

    MailHealth(SmtpSettings settings) {
        this.settings = settings;
    }

    @Override
    public Health health() {
        return settings.configured()
                ? Health.up().withDetail("configured", true).build()
                : Health.unknown()
                        .withDetail("configured", false)
                        .withDetail("missing", "RINGLET_SMTP_HOST, RINGLET_SMTP_FROM")
                        .build();
    }
}
