package app.ringlet.cloud.platform.retention;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How long the cloud keeps what no salon decides about. */
@ConfigurationProperties("ringlet.retention")
public record RetentionSettings(@DefaultValue("365d") Duration audit) {}
