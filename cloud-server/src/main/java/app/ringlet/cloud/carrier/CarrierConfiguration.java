package app.ringlet.cloud.carrier;

import app.ringlet.cloud.platform.webhooks.UrlAndFormSignature;
import app.ringlet.cloud.platform.webhooks.WebhookSender;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CarrierAccount.class)
class CarrierConfiguration {

    @Bean
    WebhookSender carrierWebhooks(CarrierAccount account) {
        return new WebhookSender(
                "twilio",
                account.configured()
                        ? new UrlAndFormSignature(
                                "X-Twilio-Signature", account.authToken().reveal())
                        : null);
    }
}
