package app.ringlet.simulator.handset;

import app.ringlet.simulator.carrier.Carrier;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.json.JsonMapper;

/** Keeps pages up to date: one virtual thread for each, which waits for the carrier to change. */
class HandsetStream {
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    private final Carrier carrier;
    private final HandsetViewer viewer;
    private final JsonMapper json;
    private final InstantSource clock;
    private volatile boolean open = true;

    HandsetStream(Carrier carrier, HandsetViewer viewer, JsonMapper json, InstantSource clock) {
        this.carrier = carrier;
        this.viewer = viewer;
        this.json = json;
        this.clock = clock;
    }

    SseEmitter watch(String number) {
        SseEmitter emitter = new SseEmitter(0L);
        Thread.ofVirtual().name("handset-" + number).start(() -> push(emitter, number));
        return emitter;
    }

    private void push(SseEmitter emitter, String number) {
        try {
            String last = "";
            // Looked at before the state is: a change in between is seen in the next round.
            long version = carrier.awaitChange(-1, Duration.ZERO);
            while (open) {
                String state = json.writeValueAsString(viewer.look(number));
                if (!state.equals(last)) {
                    send(emitter, "state", "{\"now\":" + clock.millis() + ",\"state\":" + state + "}");
                    last = state;
                }
                long next = carrier.awaitChange(version, HEARTBEAT);
                if (next == version) {
                    send(emitter, "alive", "{}");
                }
                version = next;
            }
            emitter.complete();
        } catch (IOException | IllegalStateException pageIsGone) {
            emitter.complete();
        }
    }

    private static void send(SseEmitter emitter, String event, String data) throws IOException {
        emitter.send(SseEmitter.event().name(event).data(data, MediaType.TEXT_PLAIN));
    }

    /** Before the server waits for its open requests to end: these would never. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        open = false;
        carrier.wakeWatchers();
    }
}
