package app.ringlet.cloud.assistant.extraction;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether the server reads pages of the web for salons.
 *
 * @param enabled whether it does at all
 * @param privateAddresses whether also from its own network, at any port; for tests only
 */
@ConfigurationProperties("ringlet.pages")
public record PageSettings(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("false") boolean privateAddresses) {}
