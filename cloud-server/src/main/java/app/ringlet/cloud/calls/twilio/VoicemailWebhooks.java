package app.ringlet.cloud.calls.twilio;

import app.ringlet.cloud.calls.voice.Answer;
import app.ringlet.cloud.calls.voice.Switchboard;
import app.ringlet.cloud.calls.voicemail.Voicemails;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.platform.audit.NotAudited;
import app.ringlet.cloud.receptionist.ConversationState;
import app.ringlet.cloud.receptionist.LineWords;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.Salons;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the carrier tells of messages that callers leave; only signed webhooks come this far. */
@RestController
@NotAudited("a message is on the worklist, and what people do with it there is written down")
@RequestMapping(path = VoiceScript.PATH)
class VoicemailWebhooks {

    private static final Logger log = LoggerFactory.getLogger(VoicemailWebhooks.class);
    private static final Pattern RECORDING = Pattern.compile("[A-Za-z0-9]{1,64}");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,6}");

    private final Voicemails voicemails;
    private final Switchboard switchboard;
    private final Salons salons;
    private final VoiceScript script;

    VoicemailWebhooks(Voicemails voicemails, Switchboard switchboard, Salons salons, VoiceScript script) {
        this.voicemails = voicemails;
        this.switchboard = switchboard;
        this.salons = salons;
        this.script = script;
    }

    /** The message is over, or nothing was said; the caller may have hung up. */
    @PostMapping(path = VoicemailScript.LEFT, produces = MediaType.TEXT_XML_VALUE)
    String left(@RequestParam Map<String, String> form) {
        String sid = sid(form);
        String recording = recording(form);
        try {
            if (recording == null) {
                voicemails.nothingLeft(sid);
            } else {
                voicemails.left(sid, recording, seconds(form));
            }
            if ("completed".equals(form.get("CallStatus"))) {
                switchboard.ended(sid, false);
            }
        } catch (RuntimeException failed) {
            // The recording's own webhook tells of it again; the caller hears the parting words.
            log.error("A message could not be taken note of", failed);
        }
        LineWords words = recording == null ? LineWords.NO_MESSAGE : LineWords.MESSAGE_KEPT;
        String language = language(form);
        return script.of(new Answer.HangUp(words.say(language), language));
    }

    /** A recording is ready, or there is none. */
    @PostMapping(VoicemailScript.RECORDED)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void recorded(@RequestParam Map<String, String> form) {
        String sid = sid(form);
        String recording = recording(form);
        switch (form.getOrDefault("RecordingStatus", "")) {
            case "completed" -> {
                if (recording != null) {
                    voicemails.left(sid, recording, seconds(form));
                }
            }
            case "absent", "failed" -> voicemails.nothingLeft(sid);
            default -> log.debug("Recording status {} changes nothing", form.get("RecordingStatus"));
        }
    }

    /** What the carrier made of the words. */
    @PostMapping(VoicemailScript.UNDERSTOOD)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void understood(@RequestParam Map<String, String> form) {
        if ("completed".equals(form.get("TranscriptionStatus"))) {
            voicemails.understood(sid(form), form.getOrDefault("TranscriptionText", ""));
        }
    }

    private String language(Map<String, String> form) {
        try {
            return Optional.ofNullable(form.get("To"))
                    .flatMap(salons::byPhone)
                    .map(VoicemailWebhooks::language)
                    .orElse(ConversationState.ENGLISH);
        } catch (RuntimeException away) {
            return ConversationState.ENGLISH;
        }
    }

    private static String language(Salon salon) {
        return LineWords.language(salon);
    }

    /** @throws Refusal {@code invalid_field} if the carrier's own field is missing */
    private static String sid(Map<String, String> form) {
        String sid = form.get("CallSid");
        if (sid == null || sid.isBlank() || sid.length() > 64) {
            throw Refusal.ofField("CallSid", "is required");
        }
        return sid;
    }

    private static @Nullable String recording(Map<String, String> form) {
        String recording = form.get("RecordingSid");
        return recording != null && RECORDING.matcher(recording).matches() ? recording : null;
    }

    private static @Nullable Integer seconds(Map<String, String> form) {
        String seconds = form.get("RecordingDuration");
        return seconds != null && SECONDS.matcher(seconds).matches() ? Integer.valueOf(seconds) : null;
    }
}
