package app.ringlet.simulator.carrier;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** What was said on one line, in order; guarded by the carrier's monitor. */
final class Transcript {
    private final Monitor monitor;
    private final InstantSource clock;
    private final List<Utterance> lines = new ArrayList<>();

    Transcript(Monitor monitor, InstantSource clock) {
        this.monitor = monitor;
        this.clock = clock;
    }

    /** @return the new line's place */
    int add(Utterance.Voice voice, String text, Duration lasting) {
        return monitor.change(() -> {
            lines.add(new Utterance(clock.instant(), voice, text, lasting));
            return lines.size() - 1;
        });
    }

    /** The listener broke in: only this much of the line was heard. */
    void cut(int line, String heard) {
        monitor.change(() -> {
            Utterance whole = lines.get(line);
            lines.set(line, new Utterance(whole.at(), whole.by(), heard, whole.lasting()));
        });
    }

    List<Utterance> all() {
        return monitor.read(() -> List.copyOf(lines));
    }
}
