package app.ringlet.simulator;

import app.ringlet.simulator.carrier.Account;
import app.ringlet.simulator.carrier.Carrier;
import app.ringlet.simulator.carrier.NumberSettings;
import app.ringlet.simulator.carrier.Pace;
import app.ringlet.simulator.handset.HandsetConfiguration;
import app.ringlet.simulator.mail.MailConfiguration;
import app.ringlet.simulator.rest.CarrierRestConfiguration;
import app.ringlet.simulator.sip.SipServer;
import app.ringlet.simulator.webhook.Route;
import java.io.IOException;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The carrier, its REST API, the handset page and a mail server, to be imported beside the production server's configuration. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SimulatorProperties.class)
@Import({SimulatorSecurity.class, CarrierRestConfiguration.class, HandsetConfiguration.class, MailConfiguration.class})
public class SimulatorConfiguration {

    @Bean(destroyMethod = "close")
    @ConditionalOnProperty("ringlet.simulator.sip-port")
    SipServer sipServer(Carrier carrier, SimulatorProperties properties) throws IOException {
        return new SipServer(carrier, Objects.requireNonNull(properties.sipPort()));
    }

    @Bean(destroyMethod = "close")
    Carrier carrier(SimulatorProperties properties, ObjectProvider<InstantSource> clock) {
        Pace pace = properties.pace() == 0 ? Pace.instant() : Pace.times(properties.pace());
        Carrier carrier = Carrier.builder(new Account(properties.accountSid(), properties.authToken()))
                .clock(clock.getIfAvailable(Clock::systemUTC))
                .pace(properties.patience() == null ? pace : pace.patient(properties.patience()))
                .route(
                        properties.deliverTo() == null
                                ? Route.direct()
                                : Route.instead(properties.publicBaseUrl(), properties.deliverTo()))
                .build();
        properties
                .numbers()
                .forEach(number -> carrier.numbers()
                        .provision(number.number(), NumberSettings.ringlet(number.name(), properties.publicBaseUrl())));
        return carrier;
    }
}
