package app.ringlet.demo;

import app.ringlet.simulator.SimulatorConfiguration;
import app.ringlet.testing.MovableClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

@Configuration(proxyBeanMethods = false)
@Import(SimulatorConfiguration.class)
class DemoConfiguration {

    @Bean
    @Primary
    MovableClock movableClock() {
        return new MovableClock();
    }
}
