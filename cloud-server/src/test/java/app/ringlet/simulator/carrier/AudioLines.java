package app.ringlet.simulator.carrier;

import app.ringlet.simulator.audio.AudioLine;
import app.ringlet.simulator.audio.CarrierClock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The sound of calls that have any; most are typed and have none. */
final class AudioLines implements AutoCloseable {
    private final CarrierClock clock = new CarrierClock();
    private final Map<String, AudioLine> lines = new ConcurrentHashMap<>();

    /** The call's line, from now until its end. */
    AudioLine of(CallLeg leg) {
        AudioLine line = lines.computeIfAbsent(leg.sid, first -> clock.open());
        if (leg.status().ended()) {
            close(leg);
        }
        return line;
    }

    Optional<AudioLine> ifAny(CallLeg leg) {
        return Optional.ofNullable(lines.get(leg.sid));
    }

    /** Whether a telephone with sound is at the end of it. */
    boolean held(CallLeg leg) {
        return ifAny(leg).map(AudioLine::held).orElse(false);
    }

    void close(CallLeg leg) {
        AudioLine line = lines.remove(leg.sid);
        if (line != null) {
            line.close();
        }
    }

    @Override
    public void close() {
        clock.close();
    }
}
