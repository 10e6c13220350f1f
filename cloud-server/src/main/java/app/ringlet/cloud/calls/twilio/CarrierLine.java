package app.ringlet.cloud.calls.twilio;

import app.ringlet.cloud.calls.voice.Answer;
import app.ringlet.cloud.calls.voice.Patching;
import app.ringlet.cloud.carrier.CarrierRefused;
import app.ringlet.cloud.carrier.CarrierUnreachable;
import app.ringlet.cloud.carrier.LiveLines;
import app.ringlet.cloud.platform.PublicUrl;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.protocol.ErrorCode;
import java.util.UUID;
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

    CarrierLine(LiveLines lines, VoiceScript script, Patching patching, PublicUrl publicUrl) {
        this.lines = lines;
        this.script = script;
        this.patching = patching;
        this.publicUrl = publicUrl;
    }

    /** Sends to the carrier, who may fail. */
    @FunctionalInterface
    private interface Request<T> {
        T send() throws CarrierUnreachable, CarrierRefused;
    }

    /** The call's audio comes to us. */
    public void connect(UUID tenantId, UUID callId, String sid) {
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

    public void hangUp(String sid) {
        asked(() -> {
            lines.hangUp(sid);
            return sid;
        });
    }

    /** Calls someone, whose audio comes to us. @return the carrier's id of the call */
    public String dial(UUID tenantId, UUID callId, String from, String to) {
        String answered = script.of(patching.connect(tenantId, callId, null));
        String status = publicUrl.of(VoiceScript.PATH + "/status");
        return asked(() -> lines.dial(from, to, answered, status, RING_SECONDS));
    }

    /** Calls a third, whose audio comes to us. @param leg which attempt it is. @return the carrier's id of the call */
    public String consult(UUID tenantId, UUID callId, UUID leg, String from, String to) {
        String answered = script.of(patching.consult(tenantId, callId, leg));
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
