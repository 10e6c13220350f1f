package app.ringlet.simulator.rest;

import app.ringlet.simulator.carrier.Calls;
import app.ringlet.simulator.carrier.Carrier;
import app.ringlet.simulator.carrier.Script;
import app.ringlet.simulator.twiml.Destination;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;
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

/** Calls: place, look at, redirect, end. */
@Hidden
@RestController
@RequestMapping(path = "/2010-04-01/Accounts/{account}", produces = "application/json")
class CallsController {
    private final Carrier carrier;

    CallsController(Carrier carrier) {
        this.carrier = carrier;
    }

    @PostMapping("/Calls.json")
    @ResponseStatus(HttpStatus.CREATED)
    String create(@RequestParam MultiValueMap<String, String> params) {
        Form form = new Form(params);
        String to = form.phoneNumber("To", 21201, 21211);
        String from = form.phoneNumber("From", 21213, 21212);
        if (carrier.numbers().at(from).isEmpty()) {
            throw ApiFault.bad(21210, "'From' phone number " + from + " is not yours and not verified");
        }
        Script script = script(form);
        if (script == null) {
            throw ApiFault.bad(21205, "Url parameter is required.");
        }
        Calls.Snapshot placed = carrier.calls()
                .place(
                        from,
                        to,
                        script,
                        form.destination("FallbackUrl", "FallbackMethod"),
                        form.statusCallback(),
                        Duration.ofSeconds(form.number("Timeout", 60)));
        return shape(placed);
    }

    @GetMapping("/Calls.json")
    String list(@RequestParam MultiValueMap<String, String> params) {
        Form form = new Form(params);
        var found = carrier.calls().all().reversed().stream()
                .filter(call -> matches(form.filled("To"), call.to()))
                .filter(call -> matches(form.filled("From"), call.from()))
                .filter(call -> matches(form.filled("Status"), call.status().wire()))
                .filter(call -> matches(form.filled("ParentCallSid"), call.parentSid()))
                .map(call -> CallShape.of(carrier.account(), call))
                .toList();
        return Shapes.page("calls", found, Shapes.uri(carrier.account(), "Calls.json"), form.single());
    }

    @GetMapping("/Calls/{sid}.json")
    String fetch(@PathVariable String sid) {
        return shape(call(sid));
    }

    @PostMapping("/Calls/{sid}.json")
    String update(@PathVariable String sid, @RequestParam MultiValueMap<String, String> params) {
        Form form = new Form(params);
        Calls.Snapshot before = call(sid);
        if (before.status().ended()) {
            throw ApiFault.bad(21220, "Call is not in-progress. Cannot redirect.");
        }
        Script script = script(form);
        String status = form.filled("Status");
        if ("completed".equals(status) || "canceled".equals(status) && before.answered() == null) {
            carrier.calls().hangUp(sid);
        } else if (status != null) {
            throw ApiFault.bad(21218, "Invalid call state: " + status);
        } else if (script != null && !carrier.calls().redirect(sid, script)) {
            throw ApiFault.bad(21220, "Call is not in-progress. Cannot redirect.");
        }
        return shape(call(sid));
    }

    private String shape(Calls.Snapshot call) {
        return Shapes.json(CallShape.of(carrier.account(), call));
    }

    private Calls.Snapshot call(String sid) {
        return carrier.calls()
                .bySid(sid)
                .orElseThrow(() -> ApiFault.notFound(Shapes.uri(carrier.account(), "Calls/" + sid + ".json")));
    }

    private static @Nullable Script script(Form form) {
        String twiml = form.filled("Twiml");
        if (twiml != null) {
            return new Script.Inline(twiml);
        }
        Destination url = form.destination("Url", "Method");
        return url == null ? null : new Script.At(url);
    }

    private static boolean matches(@Nullable String wanted, @Nullable String actual) {
        return wanted == null || wanted.equals(actual);
    }
}
