package app.ringlet.cloud.calls.twilio;

import app.ringlet.cloud.calls.log.CallLog;
import app.ringlet.cloud.calls.recording.RecordingStore;
import app.ringlet.cloud.calls.recording.RecordingUpkeep;
import app.ringlet.cloud.carrier.CarrierRecordings;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.platform.audit.NotAudited;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.calls.RecordingKind;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the carrier has recorded: a message that a caller left ({@code <Record>}), or a call. Only signed requests come this far. */
@RestController
@NotAudited("a recording is a record of its own")
@RequestMapping(VoiceScript.PATH)
class RecordingWebhooks {

    private static final Logger log = LoggerFactory.getLogger(RecordingWebhooks.class);
    private static final long LONGEST_SECONDS = 24 * 3600;

    private final CallLog calls;
    private final RecordingStore store;
    private final RecordingUpkeep upkeep;
    private final Salons salons;

    RecordingWebhooks(CallLog calls, RecordingStore store, RecordingUpkeep upkeep, Salons salons) {
        this.calls = calls;
        this.store = store;
        this.upkeep = upkeep;
        this.salons = salons;
    }

    /** Again, late or out of order: the recording's own id is taken down once. */
    @PostMapping("/recording")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void recorded(@RequestParam Map<String, String> form) {
        String sid = form.getOrDefault("RecordingSid", "");
        if (!CarrierRecordings.SID.matcher(sid).matches()) {
            throw Refusal.ofField("RecordingSid", "is required");
        }
        String callSid = form.getOrDefault("CallSid", "");
        calls.tenantOf(callSid)
                .ifPresentOrElse(
                        tenant -> CurrentTenant.run(
                                tenant,
                                () -> calls.find(callSid)
                                        .ifPresent(call -> take(salons.current(), call.id(), sid, form))),
                        () -> log.warn("A recording of a call that we do not know"));
    }

    private void take(Salon salon, UUID callId, String sid, Map<String, String> form) {
        RecordingKind kind =
                "RecordVerb".equals(form.get("RecordingSource")) ? RecordingKind.VOICEMAIL : RecordingKind.CALL;
        switch (form.getOrDefault("RecordingStatus", "completed")) {
            case "completed" -> {
                store.announce(salon, callId, kind, sid, seconds(form.getOrDefault("RecordingDuration", "0")));
                upkeep.soon();
            }
            case "absent", "failed" ->
                store.absent(salon, callId, kind, sid, "The telephone company recorded nothing.");
            default -> log.debug("A recording's status changes nothing");
        }
    }

    private static long seconds(String text) {
        try {
            return Math.clamp(Long.parseLong(text), 0, LONGEST_SECONDS);
        } catch (NumberFormatException none) {
            return 0;
        }
    }
}
