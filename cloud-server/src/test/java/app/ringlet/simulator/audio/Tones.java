package app.ringlet.simulator.audio;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Finds tones in sound, frame by frame (Goertzel's algorithm; at 20 ms the bins are 50 Hz apart). */
public final class Tones {
    /** A voice in a mix of three has a ninth of the loudest possible share; below a twentieth it is an echo or noise. */
    private static final double LEAST_SHARE = 0.05;

    /** Root mean square of a 16 bit sample; about -44 dBFS. */
    private static final double LEAST_LOUDNESS = 200;

    private static final int BRIDGED_FRAMES = 2;

    private Tones() {}

    /** When something was heard: from there until before there, from the start of the sound. */
    public record Span(Duration from, Duration until) {
        public Duration length() {
            return until.minus(from);
        }
    }

    /** Where the tone sounds, in whole frames; gaps of up to two frames do not part a span. */
    public static List<Span> find(Sound sound, double hertz) {
        List<Span> spans = new ArrayList<>();
        int started = -1;
        int last = -1;
        int frames = sound.samples() / Sound.FRAME;
        for (int frame = 0; frame < frames; frame++) {
            if (isIn(sound, frame * Sound.FRAME, hertz)) {
                if (started >= 0 && frame - last > BRIDGED_FRAMES + 1) {
                    spans.add(span(started, last));
                    started = -1;
                }
                started = started < 0 ? frame : started;
                last = frame;
            }
        }
        if (started >= 0) {
            spans.add(span(started, last));
        }
        return spans;
    }

    private static Span span(int first, int last) {
        return new Span(Duration.ofMillis(first * 20L), Duration.ofMillis((last + 1) * 20L));
    }

    /** Whether the frame that begins there has that tone in it. */
    public static boolean isIn(Sound sound, int from, double hertz) {
        double coefficient = 2 * Math.cos(2 * Math.PI * hertz / Sound.RATE);
        double before = 0;
        double beforeThat = 0;
        double energy = 0;
        for (int i = from; i < from + Sound.FRAME; i++) {
            double sample = sound.sample(i);
            double now = sample + coefficient * before - beforeThat;
            beforeThat = before;
            before = now;
            energy += sample * sample;
        }
        double power = before * before + beforeThat * beforeThat - coefficient * before * beforeThat;
        // A pure tone of amplitude a has the energy N a²/2 and here the power (N a/2)².
        double ofTone = power * 2 / Sound.FRAME;
        return ofTone > LEAST_LOUDNESS * LEAST_LOUDNESS * Sound.FRAME && ofTone > LEAST_SHARE * energy;
    }
}
