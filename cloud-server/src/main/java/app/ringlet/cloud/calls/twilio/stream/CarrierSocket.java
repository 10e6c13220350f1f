package app.ringlet.cloud.calls.twilio.stream;

import app.ringlet.cloud.calls.CallsSettings;
import app.ringlet.cloud.calls.live.LiveCalls;
import app.ringlet.cloud.calls.live.StreamTokens;
import app.ringlet.cloud.calls.sockets.MediaDoor;
import app.ringlet.cloud.calls.sockets.Timers;
import app.ringlet.cloud.calls.sockets.Wire;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** {@code /api/v1/media/twilio}: the carrier's Media Streams, of one direction and of both. */
@Component
class CarrierSocket implements MediaDoor {

    /** A second of audio in one message, and what stands around it. */
    private static final int LONGEST = 12_000;
    /** Two seconds of frames, with what each takes while it waits. */
    private static final int MOST_WAITING = 100 * 400;

    private final LiveCalls calls;
    private final StreamTokens tokens;
    private final ApplicationEventPublisher events;
    private final CallsSettings settings;
    private final Timers timers;
    private final JsonMapper json;
    private final Counter refused;

    CarrierSocket(
            LiveCalls calls,
            StreamTokens tokens,
            ApplicationEventPublisher events,
            CallsSettings settings,
            Timers timers,
            JsonMapper json,
            MeterRegistry meters) {
        this.calls = calls;
        this.tokens = tokens;
        this.events = events;
        this.settings = settings;
        this.timers = timers;
        this.json = json;
        this.refused = meters.counter("ringlet.media.refused", "from", "carrier");
    }

    @Override
    public int longest() {
        return LONGEST;
    }

    @Override
    public int mostWaiting() {
        return MOST_WAITING;
    }

    @Override
    public Guest opened(Wire wire) {
        CarrierStream stream = new CarrierStream(
                wire,
                calls,
                tokens,
                connected -> timers.after(Duration.ZERO, () -> events.publishEvent(connected)),
                refused::increment,
                json);
        timers.after(settings.helloTimeout(), stream::tooLate);
        return stream;
    }
}
