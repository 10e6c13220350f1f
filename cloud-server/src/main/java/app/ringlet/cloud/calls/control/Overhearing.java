package app.ringlet.cloud.calls.control;

import app.ringlet.cloud.calls.CallsSettings;
import app.ringlet.cloud.calls.live.LiveCall;
import app.ringlet.cloud.calls.log.Handovers;
import app.ringlet.cloud.calls.log.Handovers.Step;
import app.ringlet.cloud.calls.sockets.Timers;
import app.ringlet.cloud.calls.twilio.CarrierLine;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.calls.CallState;
import app.ringlet.protocol.media.DeskNotice.Reason;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Has the carrier stream to us what is said in a call that goes on elsewhere, for as long as somebody here listens. It is asked under a
 * lock of the call's own: of two who begin to listen one asks, and whoever leaves meanwhile is seen after that.
 */
@Component
class Overhearing {

    private static final Logger log = LoggerFactory.getLogger(Overhearing.class);

    private final CarrierLine carrier;
    private final Handovers handovers;
    private final Salons salons;
    private final Timers timers;
    private final CallsSettings settings;
    private final Map<UUID, Ear> ears = new ConcurrentHashMap<>();

    Overhearing(CarrierLine carrier, Handovers handovers, Salons salons, Timers timers, CallsSettings settings) {
        this.carrier = carrier;
        this.handovers = handovers;
        this.salons = salons;
        this.timers = timers;
        this.settings = settings;
    }

    /** Of a call that somebody has listened to, until its end. */
    private static final class Ear {
        final ReentrantLock lock = new ReentrantLock();
        // Under the lock.
        String sid = "";
        /** The carrier's id of the stream that it was asked for; empty for none. */
        String stream = "";

        boolean expected;
    }

    /**
     * What is said in the call comes here, until nobody listens any more.
     *
     * @param sid the carrier's id of the call
     * @param join has the listener take part
     * @throws Refusal as {@link CarrierLine}
     */
    void listen(LiveCall call, String sid, Runnable join) {
        Ear ear = ears.computeIfAbsent(call.id(), id -> new Ear());
        // Also of one who cannot join after all.
        call.whenListenersChange(() -> timers.after(Duration.ZERO, () -> follow(call, ear)));
        ear.lock.lock();
        try {
            begin(call, sid, ear);
            join.run();
        } finally {
            ear.lock.unlock();
            timers.after(Duration.ZERO, () -> follow(call, ear));
        }
    }

    private void begin(LiveCall call, String sid, Ear ear) {
        if (isSilent(call, ear)) {
            String stream = carrier.overhear(call.tenantId(), call.id(), sid);
            ear.sid = sid;
            ear.stream = stream;
            ear.expected = true;
            timers.after(settings.streamTimeout(), () -> lookForIt(call, ear, stream));
        }
    }

    private static boolean isSilent(LiveCall call, Ear ear) {
        return !call.media().hasAudio() && !ear.expected;
    }

    /** The last listener has left, the audio that was here has, or the call is over. */
    private void follow(LiveCall call, Ear ear) {
        ear.lock.lock();
        try {
            if (!call.media().isOpen()) {
                ears.remove(call.id(), ear);
            } else if (call.listeners().isEmpty()) {
                end(ear);
            } else {
                goOn(call, ear);
            }
        } catch (Refusal refused) {
            log.info("Call {}: {}", call.id(), refused.getMessage());
        } finally {
            ear.lock.unlock();
        }
    }

    private void end(Ear ear) {
        String stream = ear.stream;
        ear.stream = "";
        ear.expected = false;
        if (!stream.isEmpty()) {
            carrier.overhearNoMore(ear.sid, stream);
        }
    }

    /** The assistant has the call again, of which the colleague's audio was all that one heard. */
    private void goOn(LiveCall call, Ear ear) {
        if (!isSilent(call, ear)) {
            return;
        }
        salons.byId(call.tenantId())
                .ifPresent(salon -> CurrentTenant.run(salon.id(), () -> {
                    Step now = handovers.live(salon, call.id());
                    if (now.call().state() == CallState.WITH_AI) {
                        begin(call, now.sid(), ear);
                    }
                }));
    }

    /** Unless it is another by now that is waited for. */
    private void lookForIt(LiveCall call, Ear ear, String stream) {
        ear.lock.lock();
        try {
            if (!ear.stream.equals(stream)) {
                return;
            }
            ear.expected = false;
            if (call.media().isOpen()
                    && !call.media().hasAudio()
                    && call.talkers().isEmpty()) {
                log.warn("Call {}: the carrier's stream has not come", call.id());
                call.listeners().forEach(seat -> call.unseat(seat, Reason.LOST));
            }
        } finally {
            ear.lock.unlock();
        }
    }
}
