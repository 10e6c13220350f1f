package app.ringlet.cloud.push;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How desks follow the log.
 *
 * @param replayLimit events that a desk may have missed and still get one by one
 * @param ring events of a tenant kept in memory while anyone of it is connected
 * @param maxLag events that a desk may be behind while connected, before it is dropped
 * @param helloTimeout for the first frame of a desk
 * @param sendTimeout for one frame to leave
 * @param checkEvery how often sessions are checked, and the log for events of other servers
 * @param keepEvents newest events of a tenant that stay in the log
 * @param keepFor age up to which they do
 */
@Validated
@ConfigurationProperties("ringlet.push")
public record PushSettings(
        @DefaultValue("1000") @Min(1) int replayLimit,
        @DefaultValue("256") @Min(1) int ring,
        @DefaultValue("1000") @Min(1) int maxLag,
        @DefaultValue("10s") Duration helloTimeout,
        @DefaultValue("20s") Duration pingEvery,
        @DefaultValue("5s") Duration sendTimeout,
        @DefaultValue("1s") Duration checkEvery,
        @DefaultValue("10000") @Min(1) int keepEvents,
        @DefaultValue("7d") Duration keepFor) {}
