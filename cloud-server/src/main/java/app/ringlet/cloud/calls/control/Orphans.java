package app.ringlet.cloud.calls.control;

import app.ringlet.cloud.calls.live.LiveCalls;
import app.ringlet.cloud.calls.log.OpenCalls;
import app.ringlet.cloud.calls.log.OpenCalls.Open;
import app.ringlet.cloud.calls.twilio.CarrierLine;
import app.ringlet.cloud.calls.twilio.CarrierLine.Standing;
import app.ringlet.cloud.calls.voice.Answer;
import app.ringlet.cloud.calls.voice.Patching;
import app.ringlet.cloud.calls.voice.Switchboard;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.calls.CallState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Calls that are live as far as is written down, and of which nobody here knows: the server was killed in the middle of them, or the
 * carrier's last word got lost. Those that are over at the carrier end here; of those that are not, and whose audio was ours, the audio
 * comes to us again, and then it rings at the desks or the assistant goes on, as after any break.
 */
@Service
public class Orphans {

    private static final Logger log = LoggerFactory.getLogger(Orphans.class);
    private static final int AT_ONCE = 200;
    private static final UUID FIRST = new UUID(0, 0);

    private final OpenCalls calls;
    private final LiveCalls live;
    private final CarrierLine carrier;
    private final Switchboard switchboard;
    private final Patching patching;

    Orphans(OpenCalls calls, LiveCalls live, CarrierLine carrier, Switchboard switchboard, Patching patching) {
        this.calls = calls;
        this.live = live;
        this.carrier = carrier;
        this.switchboard = switchboard;
        this.patching = patching;
    }

    /**
     * @param before calls that have been as they are since then or longer
     * @param attach whether those whose audio was ours are to be taken up again, not only the dead ones ended
     * @return whether the carrier answered for all of them
     */
    public boolean lookAfter(Instant before, boolean attach) {
        boolean all = true;
        UUID after = FIRST;
        List<Open> page;
        do {
            page = calls.since(before, after, AT_ONCE);
            for (Open call : page) {
                all &= lookAfter(call, attach);
                after = call.id();
            }
        } while (page.size() == AT_ONCE);
        return all;
    }

    private boolean lookAfter(Open call, boolean attach) {
        try {
            Standing standing = carrier.standing(call.sid());
            if (standing != Standing.GOES_ON) {
                log.info("Call {} ended while nobody here looked", call.id());
                switchboard.ended(call.sid(), standing == Standing.FAILED);
            } else if (attach
                    && isOurs(call)
                    && live.find(call.tenantId(), call.id()).isEmpty()) {
                log.info("Call {} is taken up again", call.id());
                carrier.goOn(call.sid(), next(call));
            }
            return true;
        } catch (Refusal refusal) {
            log.warn("What became of call {} is not known: {}", call.id(), refusal.getMessage());
            return refusal.code() != ErrorCode.UNAVAILABLE;
        } catch (RuntimeException e) {
            log.error("Call {} cannot be looked after", call.id(), e);
            return true;
        }
    }

    /** What the assistant says by the carrier's own voice goes on by itself, and so does the salon's own telephone. */
    private static boolean isOurs(Open call) {
        return call.ours() || call.state() == CallState.RINGING_DESK;
    }

    private Answer next(Open call) {
        int turn = CurrentTenant.<Integer, RuntimeException>call(call.tenantId(), () -> patching.nextTurn(call.id()));
        return switchboard.mediaEnded(call.sid(), turn);
    }
}
