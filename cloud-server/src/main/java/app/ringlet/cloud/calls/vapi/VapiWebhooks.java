package app.ringlet.cloud.calls.vapi;

import app.ringlet.cloud.calls.log.ReportedCalls;
import app.ringlet.cloud.calls.vapi.VapiMessage.Kind;
import app.ringlet.cloud.calls.vapi.VapiTools.Results;
import app.ringlet.cloud.platform.audit.NotAudited;
import app.ringlet.cloud.platform.webhooks.WebhookDeliveries;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.Salons;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What Vapi tells of a salon's calls, and asks for in them; only signed requests come this far. A signature counts once: the same again changes nothing. */
@RestController
@NotAudited("a call is a record of its own")
class VapiWebhooks {

    private static final String SENDER = "vapi";
    /** Of a call, before Vapi's own id, where the carrier's stands otherwise. */
    private static final String PREFIX = "vapi-";

    private final VapiConnections connections;
    private final ReportedCalls calls;
    private final VapiTools tools;
    private final WebhookDeliveries deliveries;
    private final Salons salons;
    private final TransactionTemplate transaction;

    VapiWebhooks(
            VapiConnections connections,
            ReportedCalls calls,
            VapiTools tools,
            WebhookDeliveries deliveries,
            Salons salons,
            TransactionTemplate transaction) {
        this.connections = connections;
        this.calls = calls;
        this.tools = tools;
        this.deliveries = deliveries;
        this.salons = salons;
        this.transaction = transaction;
    }

    /** 204; 200 with what came of it if the assistant wants something done. */
    @PostMapping(VapiConnections.PATH)
    ResponseEntity<Results> told(
            @RequestParam(VapiConnections.CONNECTION) UUID connection,
            @RequestHeader("x-signature") String signature,
            @RequestBody JsonNode body) {
        VapiMessage message = VapiMessage.read(body);
        return connections
                .tenant(connection)
                .flatMap(tenant -> CurrentTenant.<Optional<Results>, RuntimeException>call(
                        tenant,
                        () -> message.kind() == Kind.TOOLS
                                ? Optional.of(done(message))
                                : noted(connection + " " + signature, message)))
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    private Optional<Results> noted(String delivery, VapiMessage message) {
        transaction.executeWithoutResult(status -> {
            if (deliveries.isFirst(SENDER, delivery)) {
                take(salons.current(), message);
            }
        });
        return Optional.empty();
    }

    /** Repeated ones too: what was done is done once under each tool call's own id, and its answer is wanted. */
    private Results done(VapiMessage message) {
        UUID call = Objects.requireNonNull(transaction.execute(status ->
                calls.goesOn(salons.current(), PREFIX + message.callId(), message.direction(), message.customer())));
        return tools.answers(salons.current(), call, message.customer(), message.tools());
    }

    private void take(Salon salon, VapiMessage message) {
        String name = PREFIX + message.callId();
        switch (message.kind()) {
            case LIVE -> calls.goesOn(salon, name, message.direction(), message.customer());
            case ENDED -> calls.ended(salon, name, message.direction(), message.customer(), message.failed());
            case REPORT ->
                calls.reported(salon, name, message.direction(), message.customer(), message.said(), message.failed());
            case TOOLS, OTHER -> {
                // Its other tools and its settings are between the salon and Vapi.
            }
        }
    }
}
