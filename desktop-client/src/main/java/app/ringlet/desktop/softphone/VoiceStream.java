package app.ringlet.desktop.softphone;

import app.ringlet.desktop.connection.MediaLink;
import app.ringlet.desktop.softphone.audio.JitterBuffer;
import app.ringlet.desktop.softphone.audio.MuLaw;
import app.ringlet.desktop.softphone.audio.Sound;
import app.ringlet.protocol.media.MediaFrame;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The frames of the call that is on the line, both ways. What is heard comes on the socket's thread, what is said on the
 * microphone's; which stream that is changes at once, by one reference.
 */
final class VoiceStream {

    private final JitterBuffer buffer = new JitterBuffer();
    private final AtomicReference<@Nullable Joined> joined = new AtomicReference<>();

    /** One stream. The counters belong to the thread of their direction. */
    private static final class Joined {

        private final MediaLink.Open link;
        private final int stream;
        private final boolean talks;
        private int nextOut;
        private final Unwrapped sequence = new Unwrapped();
        private final Unwrapped timestamp = new Unwrapped();

        Joined(MediaLink.Open link, int stream, boolean talks) {
            this.link = link;
            this.stream = stream;
            this.talks = talks;
        }
    }

    /** A counter of 32 bits without its wraps. */
    private static final class Unwrapped {

        private int last;
        private long value = Long.MIN_VALUE;

        long of(int next) {
            value = value == Long.MIN_VALUE ? next : value + (next - last);
            last = next;
            return value;
        }
    }

    /** @param talks whether the desk is heard too */
    void join(MediaLink.Open link, int stream, boolean talks) {
        joined.set(new Joined(link, stream, talks));
        buffer.restart();
    }

    void leave() {
        joined.set(null);
        buffer.restart();
    }

    void heard(MediaFrame frame, double arrivedMillis) {
        Joined now = joined.get();
        if (now != null && frame.stream() == now.stream) {
            double sent = now.timestamp.of(frame.timestamp()) * 1_000.0 / Sound.LINE_RATE;
            buffer.put(now.sequence.of(frame.sequence()), sent, MuLaw.decode(frame.audio()), arrivedMillis);
        }
    }

    /** @param frame 20 ms of µ-law */
    void say(byte[] frame) {
        Joined now = joined.get();
        if (now != null && now.talks) {
            int number = now.nextOut++;
            now.link.send(new MediaFrame(now.stream, number, number * Sound.LINE_FRAME, frame));
        }
    }

    /** The next 20 ms to play. */
    short[] play() {
        return buffer.take();
    }

    JitterBuffer.Counts counts() {
        return buffer.counts();
    }
}
