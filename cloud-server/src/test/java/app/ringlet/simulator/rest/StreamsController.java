package app.ringlet.simulator.rest;

import app.ringlet.simulator.carrier.CallStatus;
import app.ringlet.simulator.carrier.Calls;
import app.ringlet.simulator.carrier.Carrier;
import app.ringlet.simulator.twiml.Verb.Noun;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One-way streams of a live call: start, stop. */
@Hidden
@RestController
@RequestMapping(path = "/2010-04-01/Accounts/{account}/Calls/{call}", produces = "application/json")
class StreamsController {
    private static final int MOST_PARAMETERS = 99;

    private final Carrier carrier;

    StreamsController(Carrier carrier) {
        this.carrier = carrier;
    }

    @PostMapping("/Streams.json")
    @ResponseStatus(HttpStatus.CREATED)
    String start(@PathVariable String call, @RequestParam MultiValueMap<String, String> params) {
        Form form = new Form(params);
        Calls.Snapshot live = carrier.calls().bySid(call).orElseThrow(() -> missing(call, ".json"));
        if (live.status() != CallStatus.IN_PROGRESS) {
            throw ApiFault.bad(21220, "Call is not in-progress. Cannot start a stream.");
        }
        String url = form.filled("Url");
        if (url == null || !url.matches("wss?://\\S+")) {
            throw ApiFault.bad(21205, "Url is not a valid URL: " + url);
        }
        String name = form.filled("Name");
        String track = form.filled("Track");
        Noun.Stream noun = new Noun.Stream(
                url,
                name == null ? "" : name,
                track == null ? "inbound_track" : track,
                parameters(form),
                form.destination("StatusCallback", "StatusCallbackMethod"));
        return shape(call, carrier.streams().start(call, noun).orElseThrow(), name, "in-progress");
    }

    @PostMapping("/Streams/{sid}.json")
    String stop(
            @PathVariable String call, @PathVariable String sid, @RequestParam MultiValueMap<String, String> params) {
        if (!"stopped".equals(new Form(params).filled("Status"))) {
            throw ApiFault.bad(20001, "Status must be stopped");
        }
        if (!carrier.streams().stop(call, sid)) {
            throw missing(call, "/Streams/" + sid + ".json");
        }
        return shape(call, sid, null, "stopped");
    }

    private static Map<String, String> parameters(Form form) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 1; i <= MOST_PARAMETERS; i++) {
            String name = form.filled("Parameter" + i + ".Name");
            String value = form.get("Parameter" + i + ".Value");
            if (name != null && value != null) {
                parameters.put(name, value);
            }
        }
        return parameters;
    }

    private ApiFault missing(String call, String rest) {
        return ApiFault.notFound(Shapes.uri(carrier.account(), "Calls/" + call + rest));
    }

    private String shape(String call, String sid, @org.jspecify.annotations.Nullable String name, String status) {
        return Shapes.json(Shapes.map(
                "sid",
                sid,
                "account_sid",
                carrier.account().sid(),
                "call_sid",
                call,
                "name",
                name,
                "status",
                status,
                "date_updated",
                Shapes.date(carrier.now()),
                "uri",
                Shapes.uri(carrier.account(), "Calls/" + call + "/Streams/" + sid + ".json")));
    }
}
