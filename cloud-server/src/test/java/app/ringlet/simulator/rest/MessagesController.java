package app.ringlet.simulator.rest;

import app.ringlet.simulator.carrier.Carrier;
import app.ringlet.simulator.carrier.TextMessage;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Text messages: send, look at. */
@Hidden
@RestController
@RequestMapping(path = "/2010-04-01/Accounts/{account}", produces = "application/json")
class MessagesController {
    private static final int LONGEST = 1600;

    private final Carrier carrier;

    MessagesController(Carrier carrier) {
        this.carrier = carrier;
    }

    @PostMapping("/Messages.json")
    @ResponseStatus(HttpStatus.CREATED)
    String create(@RequestParam MultiValueMap<String, String> params) {
        Form form = new Form(params);
        String to = form.phoneNumber("To", 21604, 21211);
        String from = form.phoneNumber("From", 21603, 21212);
        String body = form.filled("Body");
        if (body == null) {
            throw ApiFault.bad(21602, "Message body is required.");
        }
        if (body.length() > LONGEST) {
            throw ApiFault.bad(21617, "The concatenated message body exceeds the 1600 character limit.");
        }
        if (carrier.numbers().at(from).isEmpty()) {
            throw ApiFault.bad(
                    21606,
                    "The 'From' phone number provided (" + from
                            + ") is not a valid message-capable number for this account.");
        }
        TextMessage sent = carrier.messages()
                .send(
                        from,
                        to,
                        body,
                        TextMessage.Way.OUTBOUND_API,
                        form.destination("StatusCallback", "StatusCallbackMethod"));
        return Shapes.json(shape(sent));
    }

    @GetMapping("/Messages.json")
    String list(@RequestParam MultiValueMap<String, String> params) {
        Form form = new Form(params);
        var found = carrier.messages().all().reversed().stream()
                .filter(message -> form.filled("To") == null || message.to().equals(form.filled("To")))
                .filter(message -> form.filled("From") == null || message.from().equals(form.filled("From")))
                .map(this::shape)
                .toList();
        return Shapes.page("messages", found, Shapes.uri(carrier.account(), "Messages.json"), form.single());
    }

    @GetMapping("/Messages/{sid}.json")
    String fetch(@PathVariable String sid) {
        return carrier.messages()
                .bySid(sid)
                .map(message -> Shapes.json(shape(message)))
                .orElseThrow(() -> ApiFault.notFound(Shapes.uri(carrier.account(), "Messages/" + sid + ".json")));
    }

    private Map<String, @Nullable Object> shape(TextMessage message) {
        String uri = Shapes.uri(carrier.account(), "Messages/" + message.sid());
        return Shapes.map(
                "sid", message.sid(),
                "account_sid", carrier.account().sid(),
                "messaging_service_sid", null,
                "from", message.from(),
                "to", message.to(),
                "body", message.body(),
                "status", message.status().wire(),
                "direction", message.way().wire(),
                "num_segments", String.valueOf(message.segments()),
                "num_media", "0",
                "date_created", Shapes.date(message.created()),
                "date_updated", Shapes.date(message.updated()),
                "date_sent", Shapes.date(message.sent()),
                "price", null,
                "price_unit", "USD",
                "error_code", message.errorCode(),
                "error_message", message.errorCode() == null ? null : "Unknown destination handset",
                "api_version", "2010-04-01",
                "uri", uri + ".json",
                "subresource_uris", Shapes.map("media", uri + "/Media.json"));
    }
}
