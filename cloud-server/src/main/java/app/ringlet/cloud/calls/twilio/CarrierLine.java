package app.ringlet.cloud.calls.twilio;

import app.ringlet.cloud.calls.CallsSettings;
import app.ringlet.cloud.calls.live.StreamTokens;
import app.ringlet.cloud.calls.sockets.Timers;
import app.ringlet.cloud.calls.voice.Answer;
import app.ringlet.cloud.calls.voice.Patching;
import app.ringlet.cloud.calls.voice.VoiceSessions;
import app.ringlet.cloud.calls.voice.Voices;
import app.ringlet.cloud.carrier.CarrierRefused;
import app.ringlet.cloud.carrier.CarrierUnreachable;
import app.ringlet.cloud.carrier.LiveLines;
import app.ringlet.cloud.platform.PublicUrl;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.receptionist.LineWords;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.ErrorCode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Has the carrier do something with a call that goes on. Each throws {@link Refusal} {@code unavailable} if the carrier cannot be reached,
 * {@code call_ended} if it knows no such call any more, {@code not_configured} without an account.
 */
@Service
public class CarrierLine {

    private static final Logger log = LoggerFactory.getLogger(CarrierLine.class);
    private static final int RING_SECONDS = 45;
    /** How long it rings at a third while the caller is on hold, seconds. */
    private static final int CONSULT_SECONDS = 30;

    private final LiveLines lines;
    private final VoiceScript script;
    private final Patching patching;
    private final PublicUrl publicUrl;
    private final Voices voices;
    private final VoiceSessions sessions;
    private final Timers timers;
    private final CallsSettings settings;

    CarrierLine(
            LiveLines lines,
            VoiceScript script,
            Patching patching,
            PublicUrl publicUrl,
            Voices voices,
            VoiceSessions sessions,
            Timers timers,
            CallsSettings settings) {
        this.lines = lines;
        this.script = script;
        this.patching = patching;
        this.publicUrl = publicUrl;
        this.voices = voices;
        this.sessions = sessions;
        this.timers = timers;
        this.settings = settings;
    }

    /** Sends to the carrier, who may fail. */
    @FunctionalInterface
    private interface Request<T> {
        T send() throws CarrierUnreachable, CarrierRefused;
    }

    /** The call's audio comes to us. A voice that has a session in the call leaves it, and the carrier asks; else it is told. */
    public void connect(UUID tenantId, UUID callId, String sid) {
        if (!left(tenantId, callId, () -> redirect(tenantId, callId, sid))) {
            redirect(tenantId, callId, sid);
        }
    }

    /**
     * A voice leaves the session that it has in a call.
     *
     * @param unasked what is to be done, as the salon, if the carrier does not ask soon
     * @return false if there is no session
     */
    public boolean left(UUID tenantId, UUID callId, Runnable unasked) {
        sessions.expectQuestion(callId);
        if (!voices.leave(callId)) {
            sessions.stillUnasked(callId);
            return false;
        }
        timers.after(settings.follow(), () -> {
            if (sessions.stillUnasked(callId)) {
                CurrentTenant.run(tenantId, unasked);
            }
        });
        return true;
    }

    private void redirect(UUID tenantId, UUID callId, String sid) {
        asked(() -> {
            // A token for each try: the first may have been used.
            lines.redirect(sid, () -> script.of(patching.connect(tenantId, callId, sid)));
            return sid;
        });
    }

    /** The carrier goes on with this. */
    public void goOn(String sid, Answer answer) {
        asked(() -> {
            lines.redirect(sid, () -> script.of(answer));
            return sid;
        });
    }

    /** What both sides say in a call that goes on elsewhere comes to us too. @return the carrier's id of that stream */
    public String overhear(UUID tenantId, UUID callId, String sid) {
        String token = patching.overhear(tenantId, callId, sid);
        return asked(() -> lines.overhear(sid, script.streams(), StreamTokens.PARAMETER, token));
    }

    /** Also of a call that is over. */
    public void overhearNoMore(String sid, String stream) {
        asked(() -> {
            lines.overhearNoMore(sid, stream);
            return sid;
        });
    }

    /** How a call stands at the carrier. */
    public enum Standing {
        /** It rings, or somebody talks. */
        GOES_ON,
        OVER,
        /** It did not come about, or the carrier does not know it. */
        FAILED
    }

    public Standing standing(String sid) {
        return switch (asked(() -> lines.status(sid))) {
            case "queued", "initiated", "ringing", "in-progress" -> Standing.GOES_ON;
            case "completed" -> Standing.OVER;
            default -> Standing.FAILED;
        };
    }

    public void hangUp(String sid) {
        asked(() -> {
            lines.hangUp(sid);
            return sid;
        });
    }

    /** Hangs up what nobody waits for any more. If the carrier does not follow now, it is asked again when it next tells of that. */
    public void letGo(String sid) {
        try {
            hangUp(sid);
        } catch (Refusal refusal) {
            log.warn("A call that nobody wants is not hung up yet: {}", refusal.getMessage());
        }
    }

    /**
     * Calls someone, whose audio comes to us once they have been told what they must know.
     *
     * @param told what they hear first; absent for nothing
     * @return the carrier's id of the call
     */
    public String dial(Salon salon, UUID callId, String from, String to, @Nullable String told) {
        String answered =
                script.of(Answer.told(told, LineWords.language(salon), patching.connect(salon.id(), callId, null)));
        String status = publicUrl.of(VoiceScript.PATH + "/status?" + VoiceScript.CALL + "=" + callId);
        return asked(() -> lines.dial(from, to, answered, status, RING_SECONDS));
    }

    /** The same with a third who is asked whether they take a call. @param leg which attempt it is */
    public String consult(Salon salon, UUID callId, UUID leg, String from, String to, @Nullable String told) {
        String answered =
                script.of(Answer.told(told, LineWords.language(salon), patching.consult(salon.id(), callId, leg)));
        String status = publicUrl.of(VoiceScript.PATH + "/transfer/status" + VoiceScript.leg(callId, leg));
        return asked(() -> lines.dial(from, to, answered, status, CONSULT_SECONDS));
    }

    private <T> T asked(Request<T> request) {
        if (!lines.configured()) {
            throw new Refusal(ErrorCode.NOT_CONFIGURED, "There is no telephone line yet.");
        }
        try {
            return request.send();
        } catch (CarrierUnreachable away) {
            log.warn("The carrier does not follow: {}", away.toString());
            throw new Refusal(ErrorCode.UNAVAILABLE, "The telephone company does not answer. Please try again.");
        } catch (CarrierRefused no) {
            log.warn("The carrier refuses: {}", no.toString());
            throw new Refusal(
                    ErrorCode.CALL_ENDED, "The telephone company says that this cannot be done with the call.");
        }
    }
}
