package app.ringlet.cloud.calls.vapi;

import app.ringlet.cloud.calls.log.ReportedCalls;
import app.ringlet.cloud.platform.audit.NotAudited;
import app.ringlet.cloud.platform.webhooks.WebhookDeliveries;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.Salons;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What Vapi tells of a salon's calls; only signed requests come this far. A signature counts once: the same again changes nothing. */
@RestController
@NotAudited("a call is a record of its own")
class VapiWebhooks {

    private static final String SENDER = "vapi";
    /** Of a call, before Vapi's own id, where the carrier's stands otherwise. */
    private static final String PREFIX = "vapi-";

    private final VapiConnections connections;
    private final ReportedCalls calls;
    private final WebhookDeliveries deliveries;
    private final Salons salons;
    private final TransactionTemplate transaction;

    VapiWebhooks(
            VapiConnections connections,
            ReportedCalls calls,
            WebhookDeliveries deliveries,
            Salons salons,
            TransactionTemplate transaction) {
        this.connections = connections;
        this.calls = calls;
        this.deliveries = deliveries;
        this.salons = salons;
        this.transaction = transaction;
    }

    @PostMapping(VapiConnections.PATH)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void told(
            @RequestParam(VapiConnections.CONNECTION) UUID connection,
            @RequestHeader("x-signature") String signature,
            @RequestBody JsonNode body) {
        VapiMessage message = VapiMessage.read(body);
        connections
                .tenant(connection)
                .ifPresent(tenant -> CurrentTenant.run(
                        tenant,
                        () -> transaction.executeWithoutResult(status -> {
                            if (deliveries.isFirst(SENDER, connection + " " + signature)) {
                                take(salons.current(), message);
                            }
                        })));
    }

    private void take(Salon salon, VapiMessage message) {
        String name = PREFIX + message.callId();
        switch (message.kind()) {
            case LIVE -> calls.goesOn(salon, name, message.direction(), message.customer());
            case ENDED -> calls.ended(salon, name, message.direction(), message.customer(), message.failed());
            case REPORT ->
                calls.reported(salon, name, message.direction(), message.customer(), message.said(), message.failed());
            case OTHER -> {
                // Its tools and its settings are between the salon and Vapi.
            }
        }
    }
}
