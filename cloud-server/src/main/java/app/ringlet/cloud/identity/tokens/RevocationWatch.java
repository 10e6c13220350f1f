package app.ringlet.cloud.identity.tokens;

import app.ringlet.cloud.platform.Watch;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks for sessions that another server ended. */
@Configuration(proxyBeanMethods = false)
class RevocationWatch {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    @Bean
    Watch endedSessionsWatch(RevokedSessions sessions) {
        return new Watch("revocation-watch", PAUSE, sessions::refresh);
    }
}
