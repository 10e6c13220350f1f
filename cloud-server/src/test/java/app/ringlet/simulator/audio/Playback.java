package app.ringlet.simulator.audio;

import java.time.Duration;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** A piece of sound played to a telephone, then silence. */
public final class Playback implements OtherEnd {
    /** What the carrier's spoken voice sounds like here: words have no sound of their own. */
    public static final double VOICE = 350;

    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final Iterator<byte[]> frames;

    public Playback(Sound sound) {
        frames = sound.frames().iterator();
    }

    public static Playback ofWords(Duration lasting) {
        return new Playback(Sound.tone(VOICE, lasting.compareTo(LONGEST) > 0 ? LONGEST : lasting));
    }

    @Override
    public byte @Nullable [] exchange(byte @Nullable [] spoken) {
        return frames.hasNext() ? frames.next() : null;
    }
}
