package app.ringlet.cloud.calls.relay;

import app.ringlet.cloud.calls.CallsSettings;
import app.ringlet.cloud.calls.sockets.Timers;
import app.ringlet.cloud.calls.voice.Switchboard;
import app.ringlet.cloud.calls.voice.VoiceLost;
import app.ringlet.cloud.calls.voice.VoiceSessions;
import app.ringlet.cloud.calls.voice.Voices;
import app.ringlet.protocol.assistant.VoiceChoice;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What a session asks of the rest of the server. */
@Component
class RelayDesk {

    private final Switchboard switchboard;
    private final VoiceSessions sessions;
    private final Voices voices;
    private final RelayCalls calls;
    private final CallsSettings settings;
    private final Timers timers;
    private final ApplicationEventPublisher events;

    RelayDesk(
            Switchboard switchboard,
            VoiceSessions sessions,
            Voices voices,
            RelayCalls calls,
            CallsSettings settings,
            Timers timers,
            ApplicationEventPublisher events) {
        this.switchboard = switchboard;
        this.sessions = sessions;
        this.voices = voices;
        this.calls = calls;
        this.settings = settings;
        this.timers = timers;
        this.events = events;
    }

    Switchboard switchboard() {
        return switchboard;
    }

    RelayCalls calls() {
        return calls;
    }

    CallsSettings settings() {
        return settings;
    }

    void after(Duration time, Runnable task) {
        timers.after(time, task);
    }

    void interrupted(String sid, int turn, String heard) {
        sessions.interrupted(sid, turn, heard);
    }

    void worked() {
        voices.worked(VoiceChoice.RELAY);
    }

    /** Another voice is to go on, at once. */
    void lost(RelayOpening call, String reason) {
        timers.after(
                Duration.ZERO,
                () -> events.publishEvent(new VoiceLost(call.tenantId(), call.callId(), VoiceChoice.RELAY, reason)));
    }

    /** The session is over, and the carrier asks what follows; if it does not, another voice goes on. */
    void expectQuestion(RelayOpening call, String reason) {
        UUID id = call.callId();
        sessions.expectQuestion(id);
        timers.after(settings.follow(), () -> {
            if (sessions.stillUnasked(id)) {
                events.publishEvent(new VoiceLost(call.tenantId(), id, VoiceChoice.RELAY, reason));
            }
        });
    }
}
