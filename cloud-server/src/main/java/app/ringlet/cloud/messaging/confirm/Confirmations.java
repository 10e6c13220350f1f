package app.ringlet.cloud.messaging.confirm;

import static java.util.Objects.requireNonNull;

import app.ringlet.cloud.booking.AppointmentEvent;
import app.ringlet.cloud.carrier.CarrierRefused;
import app.ringlet.cloud.carrier.CarrierUnreachable;
import app.ringlet.cloud.carrier.Texts;
import app.ringlet.cloud.messaging.store.MessageStore;
import app.ringlet.cloud.platform.PublicUrl;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.Door;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.cloud.tenancy.ShutSalons;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.messages.MessageView.Delivery;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Sends a text after each appointment that was booked, moved or cancelled. The event stays in the publication registry until
 * this is through, so that a crash in between loses no text; the one that was being handed over just then may be sent twice,
 * which does less harm than not at all.
 */
@Component
class Confirmations {

    private static final Logger log = LoggerFactory.getLogger(Confirmations.class);
    private static final List<Duration> RETRY_AFTER = List.of(Duration.ofSeconds(2), Duration.ofSeconds(10));

    private final MessageStore messages;
    private final Texts texts;
    private final Salons salons;
    private final ShutSalons shut;
    private final PublicUrl publicUrl;

    Confirmations(MessageStore messages, Texts texts, Salons salons, ShutSalons shut, PublicUrl publicUrl) {
        this.messages = messages;
        this.texts = texts;
        this.salons = salons;
        this.shut = shut;
        this.publicUrl = publicUrl;
    }

    /**
     * Not in a transaction of its own: none must stay open while the carrier is waited for. The condition is looked at in the event's
     * transaction: what nobody is told of costs no entry in the registry.
     */
    @Async
    @TransactionalEventListener(condition = "@" + ConfirmationWishes.NAME + ".wants(#root.args[0])")
    void on(AppointmentEvent event) throws InterruptedException {
        AppointmentView visit = event.appointment();
        String phone = requireNonNull(visit.client().phone());
        Salon salon = salons.byId(event.tenantId()).orElseThrow();
        String from = salon.phone();
        if (from == null || !shut.isOpen(salon.id(), Door.TEXTS)) {
            return;
        }
        String purpose = event.getClass().getSimpleName() + ":" + visit.id() + ":" + visit.version();
        CurrentTenant.<Void, InterruptedException>call(salon.id(), () -> {
            String words = ConfirmationWording.of(event, salon, from);
            var queued = messages.queue(salon, phone, words, purpose);
            if (queued.isPresent()) {
                messages.delivered(salon, queued.get(), send(from, phone, words, queued.get()));
            }
            return null;
        });
    }

    private Delivery send(String from, String to, String body, UUID id) throws InterruptedException {
        String callback = publicUrl.of("/api/v1/webhooks/twilio/sms/status?message=" + id);
        for (int attempt = 0; ; attempt++) {
            try {
                texts.send(from, to, body, callback);
                return Delivery.SENT;
            } catch (CarrierRefused refused) {
                log.warn("Text {} was refused: {}", id, refused.getMessage());
                return Delivery.FAILED;
            } catch (CarrierUnreachable unreachable) {
                log.warn(
                        "Text {} did not reach the carrier (attempt {}): {}",
                        id,
                        attempt + 1,
                        unreachable.getMessage());
                if (attempt == RETRY_AFTER.size()) {
                    return Delivery.FAILED;
                }
                Thread.sleep(RETRY_AFTER.get(attempt));
            }
        }
    }
}
