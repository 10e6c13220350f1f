package app.ringlet.cloud.tenancy;

import app.ringlet.cloud.platform.Watch;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks for salons that another server has shut or opened. */
@Configuration(proxyBeanMethods = false)
class StatusWatch {

    private static final Duration PAUSE = Duration.ofSeconds(3);

    @Bean
    Watch salonStatusWatch(ShutSalons salons) {
        return new Watch("salon-status-watch", PAUSE, salons::refresh);
    }
}
