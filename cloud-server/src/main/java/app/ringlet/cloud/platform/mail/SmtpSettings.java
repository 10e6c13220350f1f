package app.ringlet.cloud.platform.mail;

import app.ringlet.cloud.platform.Secret;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The server that takes our mail.
 *
 * @param user empty for one that asks for none
 * @param from the sender's address; without it, or without a host, no mail is sent
 * @param connectWithin how long to wait for a connection
 * @param answerWithin how long to wait for each answer
 * @param retryAfter the pauses before further attempts; after the last one the mail is given up
 */
@Validated
@ConfigurationProperties("ringlet.smtp")
record SmtpSettings(
        @DefaultValue("") String host,
        @DefaultValue("587") @Min(1) @Max(65535) int port,
        @DefaultValue("") String user,
        @DefaultValue("") Secret password,
        @DefaultValue("") String from,
        @DefaultValue("starttls") Encryption tls,
        @DefaultValue("5s") Duration connectWithin,
        @DefaultValue("10s") Duration answerWithin,
        @DefaultValue({"5s", "30s", "2m", "10m", "1h"}) List<Duration> retryAfter) {

    /** How the way there is kept from others' eyes. */
    enum Encryption {
        /** Begun in the clear and required: a server that does not offer it gets no mail. */
        STARTTLS,
        TLS,
        NONE
    }

    SmtpSettings {
        retryAfter = List.copyOf(retryAfter);
        if (!from.isEmpty() && !Mail.isAddress(from)) {
            throw new IllegalArgumentException("RINGLET_SMTP_FROM is not an e-mail address");
        }
    }

    boolean configured() {
        return !host.isEmpty() && !from.isEmpty();
    }
}
