package app.ringlet.simulator.carrier;

import app.ringlet.simulator.audio.Sound;
import app.ringlet.simulator.twiml.Destination;
import app.ringlet.simulator.webhook.WebhookRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was recorded; guarded by the carrier's monitor. */
public final class Recordings {
    private final Network network;
    private final List<Recording> kept = new ArrayList<>();

    Recordings(Network network) {
        this.network = network;
    }

    public List<Recording> all() {
        return network.monitor.read(() -> List.copyOf(kept));
    }

    public Optional<Recording> bySid(String sid) {
        return all().stream().filter(recording -> recording.sid().equals(sid)).findFirst();
    }

    Recording keep(String callSid, String words, Instant started, @Nullable Sound sound) {
        Duration lasting = sound == null ? Pace.real().speaking(words) : sound.duration();
        long seconds = Math.max(1, lasting.toSeconds());
        Recording recording = new Recording(Sids.next("RE"), callSid, words, seconds, started, sound);
        network.monitor.change(() -> kept.add(recording));
        return recording;
    }

    String url(Recording recording) {
        return "https://api.twilio.com/2010-04-01/Accounts/" + network.account.sid() + "/Recordings/" + recording.sid();
    }

    /** Tells which words were recorded. */
    void transcribe(Recording recording, Destination to) {
        Map<String, String> params = Map.of(
                "AccountSid", network.account.sid(),
                "CallSid", recording.callSid(),
                "RecordingSid", recording.sid(),
                "RecordingUrl", url(recording),
                "TranscriptionSid", Sids.next("TR"),
                "TranscriptionStatus", "completed",
                "TranscriptionText", recording.words());
        network.tasks.track(network.webhooks.send(new WebhookRequest(to.url(), to.method(), params, Sids.next(""))));
    }

    void report(Recording recording, Destination to) {
        Map<String, String> params = Map.of(
                "AccountSid", network.account.sid(),
                "CallSid", recording.callSid(),
                "RecordingSid", recording.sid(),
                "RecordingUrl", url(recording),
                "RecordingStatus", "completed",
                "RecordingDuration", String.valueOf(recording.seconds()),
                "RecordingChannels", "1",
                "RecordingStartTime", CallParameters.date(recording.started()),
                "RecordingSource", "RecordVerb",
                "RecordingTrack", "inbound");
        network.tasks.track(network.webhooks.send(new WebhookRequest(to.url(), to.method(), params, Sids.next(""))));
    }
}
