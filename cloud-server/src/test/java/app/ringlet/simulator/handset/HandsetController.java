package app.ringlet.simulator.handset;

import app.ringlet.simulator.carrier.Carrier;
import app.ringlet.simulator.carrier.PhoneCall;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.json.JsonMapper;

/** What the page's buttons do. Each request names the telephone it is about; answers are empty, the stream shows the effect. */
@Hidden
@RestController
@RequestMapping("/handset/api")
class HandsetController {

    /** @param to who is dialled or texted */
    record Press(
            String number, @Nullable String to, @Nullable String text) {}

    private final Carrier carrier;
    private final HandsetBook book;
    private final HandsetStream stream;
    private final JsonMapper json;

    HandsetController(Carrier carrier, HandsetBook book, HandsetStream stream, JsonMapper json) {
        this.carrier = carrier;
        this.book = book;
        this.stream = stream;
        this.json = json;
    }

    @GetMapping(path = "/numbers", produces = MediaType.APPLICATION_JSON_VALUE)
    String numbers() {
        return json.writeValueAsString(book.read());
    }

    @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(@RequestParam String number) {
        // Refused here, while the answer can still say so.
        return stream.watch(carrier.phone(number).number());
    }

    @PostMapping("/dial")
    void dial(@RequestBody Press press) {
        carrier.phone(press.number()).dial(required(press.to()));
    }

    @PostMapping("/say")
    void say(@RequestBody Press press) {
        current(press).say(required(press.text()));
    }

    @PostMapping("/press")
    void press(@RequestBody Press press) {
        current(press).press(required(press.text()));
    }

    @PostMapping("/hang-up")
    void hangUp(@RequestBody Press press) {
        carrier.phone(press.number()).current().ifPresent(PhoneCall::hangUp);
    }

    @PostMapping("/answer")
    void answer(@RequestBody Press press) {
        current(press).answer();
    }

    @PostMapping("/decline")
    void decline(@RequestBody Press press) {
        current(press).decline();
    }

    @PostMapping("/text")
    void text(@RequestBody Press press) {
        carrier.phone(press.number()).text(required(press.to()), required(press.text()));
    }

    @ExceptionHandler({IllegalStateException.class, IllegalArgumentException.class})
    ResponseEntity<String> notNow(RuntimeException why) {
        return ResponseEntity.status(409)
                .contentType(MediaType.APPLICATION_JSON)
                .body(json.writeValueAsString(Map.of("message", String.valueOf(why.getMessage()))));
    }

    private PhoneCall current(Press press) {
        return carrier.phone(press.number())
                .current()
                .orElseThrow(() -> new IllegalStateException("There is no call on this telephone"));
    }

    private static String required(@Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("Something is missing from this request");
        }
        return value;
    }
}
