package app.ringlet.cloud.identity.tokens;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How signing keys take turns. All servers of a cloud share one folder.
 *
 * @param life age at which the newest key gets a successor
 * @param lead how long a new key is published before it signs, so that everyone knows it by then; at least {@code lookEvery}
 * @param lookEvery how often a server looks into the folder
 */
@ConfigurationProperties("ringlet.identity.signing-keys")
public record KeySettings(
        @DefaultValue("90d") Duration life,
        @DefaultValue("5m") Duration lead,
        @DefaultValue("1m") Duration lookEvery) {

    public KeySettings {
        if (lead.compareTo(lookEvery) < 0) {
            throw new IllegalArgumentException("A key must be known to every server before one of them signs with it");
        }
    }
}
