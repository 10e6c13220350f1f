package app.ringlet.cloud.calls.vapi;

import app.ringlet.cloud.platform.secrets.SealedColumn;
import app.ringlet.cloud.platform.webhooks.TimedHeaderSignature;
import app.ringlet.cloud.platform.webhooks.WebhookSender;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.util.UriComponentsBuilder;

@Configuration(proxyBeanMethods = false)
class VapiConfiguration {

    private static final Duration WINDOW = Duration.ofMinutes(5);

    /** The headers are those of an HMAC credential as Vapi makes it by default. */
    @Bean
    WebhookSender vapiWebhooks(ObjectProvider<VapiConnections> connections) {
        return new WebhookSender(
                "vapi",
                new TimedHeaderSignature(
                        "x-signature",
                        "x-timestamp",
                        WINDOW,
                        url -> connection(url)
                                .flatMap(id -> connections.getObject().secret(id))));
    }

    @Bean
    SealedColumn vapiSecrets() {
        return VapiConnections.COLUMN;
    }

    private static Optional<UUID> connection(String url) {
        try {
            return Optional.ofNullable(UriComponentsBuilder.fromUriString(url)
                            .build()
                            .getQueryParams()
                            .getFirst(VapiConnections.CONNECTION))
                    .map(UUID::fromString);
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
