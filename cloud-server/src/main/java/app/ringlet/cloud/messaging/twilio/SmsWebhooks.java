package app.ringlet.cloud.messaging.twilio;

import app.ringlet.cloud.messaging.store.MessageStore;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.platform.audit.NotAudited;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.messages.MessageView.Delivery;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Texts that come in, and how far ours have come; only signed requests come this far. */
@RestController
@NotAudited("a text is a record of its own")
@RequestMapping("/api/v1/webhooks/twilio/sms")
class SmsWebhooks {

    private static final Logger log = LoggerFactory.getLogger(SmsWebhooks.class);
    private static final String NO_REPLY = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>";

    private final MessageStore messages;
    private final Salons salons;

    SmsWebhooks(MessageStore messages, Salons salons) {
        this.messages = messages;
        this.salons = salons;
    }

    @PostMapping(path = "/incoming", produces = MediaType.TEXT_XML_VALUE)
    String incoming(
            @RequestParam("MessageSid") String sid,
            @RequestParam("From") String from,
            @RequestParam("To") String to,
            @RequestParam(name = "Body", defaultValue = "") String body) {
        salons.byPhone(to)
                .ifPresentOrElse(
                        salon -> CurrentTenant.run(salon.id(), () -> messages.receive(salon, from, body, sid)),
                        () -> log.warn("A text for {}, which is no salon's number", to));
        return NO_REPLY;
    }

    @PostMapping("/status")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void status(@RequestParam("message") UUID message, @RequestParam Map<String, String> form) {
        String from = form.get("From");
        if (from == null) {
            throw Refusal.ofField("From", "is required");
        }
        Delivery delivery = deliveryOf(form.getOrDefault("MessageStatus", ""));
        if (delivery != null) {
            salons.byPhone(from)
                    .ifPresent(
                            salon -> CurrentTenant.run(salon.id(), () -> messages.delivered(salon, message, delivery)));
        }
    }

    private static @Nullable Delivery deliveryOf(String carrierStatus) {
        return switch (carrierStatus) {
            case "sent" -> Delivery.SENT;
            case "delivered", "read" -> Delivery.DELIVERED;
            case "undelivered", "failed", "canceled" -> Delivery.FAILED;
            default -> null;
        };
    }
}
