package app.ringlet.simulator.mail;

import java.time.Clock;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The mail server and its page. */
@Configuration(proxyBeanMethods = false)
@Import(MailboxController.class)
public class MailConfiguration {

    @Bean
    Mailbox mailbox() {
        return new Mailbox();
    }

    @Bean(destroyMethod = "close")
    MailServer mailServer(
            @Value("${ringlet.simulator.smtp-port:0}") int port, Mailbox mailbox, ObjectProvider<InstantSource> clock) {
        return MailServer.start(port, mailbox, clock.getIfAvailable(Clock::systemUTC));
    }
}
