package app.ringlet.cloud.calls.recording;

import app.ringlet.cloud.calls.media.MuLaw;
import app.ringlet.cloud.calls.media.Party;
import app.ringlet.cloud.calls.media.RecordingTap.Side;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Puts each voice where it was heard: the caller's on the left channel, all others' together on the right. Frames of one voice follow each
 * other without a seam as long as they come about when they must; when one is late for longer than {@value #SLACK} samples, there was a
 * pause, and that is silence. For one thread.
 */
final class StereoTrack {

    static final int RATE = 8_000;
    static final int CHANNELS = 2;
    private static final long NANOS_PER_SAMPLE = 1_000_000_000L / RATE;
    private static final int SLACK = RATE * 60 / 1000;
    /** What comes in bunches is out of order by less than this. */
    private static final int UNSETTLED = 2 * RATE;
    /** An assistant's voice may come faster than it is heard. */
    private static final int FURTHEST_AHEAD = 60 * RATE;

    private static final int FIRST_WINDOW = 4 * RATE;

    /** Where each voice goes on. */
    private final Map<Party, long[]> cursors = new IdentityHashMap<>();

    private final OutputStream settled;
    /** Samples from {@link #base} on, left and right in turn. */
    private byte[] window = silence(FIRST_WINDOW);

    private long base;
    private long end;
    private long newest;
    private long zero = -1;

    StereoTrack(OutputStream settled) {
        this.settled = settled;
    }

    /** @param nanos when it was heard, of the call's own clock */
    void add(Side side, Party from, long nanos, byte[] frame) throws IOException {
        long heard = nanos / NANOS_PER_SAMPLE;
        if (zero < 0) {
            zero = heard;
        }
        long due = Math.max(heard - zero, 0);
        newest = Math.max(newest, due);
        long[] cursor = cursors.computeIfAbsent(from, voice -> new long[] {due});
        if (due - cursor[0] > SLACK) {
            cursor[0] = due;
        }
        if (cursor[0] - due > FURTHEST_AHEAD) {
            return;
        }
        long start = Math.max(cursor[0], base);
        settle(newest - UNSETTLED);
        makeRoom(start + frame.length);
        lay(start, side, frame);
        cursor[0] = start + frame.length;
        end = Math.max(end, cursor[0]);
    }

    /** How long so many bytes are heard. */
    static Duration length(long bytes) {
        return Duration.ofMillis(bytes * 1000 / (RATE * CHANNELS));
    }

    /** All that there is goes out. */
    void finish() throws IOException {
        settle(end);
    }

    private void lay(long start, Side side, byte[] frame) {
        int at = (int) (start - base) * CHANNELS + (side == Side.CALLER ? 0 : 1);
        for (byte code : frame) {
            window[at] = window[at] == MuLaw.ZERO ? code : MuLaw.encode(MuLaw.decode(window[at]) + MuLaw.decode(code));
            at += CHANNELS;
        }
    }

    private void settle(long until) throws IOException {
        while (base < until) {
            int samples = (int) Math.min(until - base, window.length / CHANNELS);
            settled.write(window, 0, samples * CHANNELS);
            System.arraycopy(window, samples * CHANNELS, window, 0, window.length - samples * CHANNELS);
            Arrays.fill(window, window.length - samples * CHANNELS, window.length, MuLaw.ZERO);
            base += samples;
        }
    }

    private void makeRoom(long until) {
        int needed = (int) (until - base) * CHANNELS;
        if (needed > window.length) {
            int old = window.length;
            window = Arrays.copyOf(window, Math.max(needed, old * 2));
            Arrays.fill(window, old, window.length, MuLaw.ZERO);
        }
    }

    private static byte[] silence(int samples) {
        byte[] all = new byte[samples * CHANNELS];
        Arrays.fill(all, MuLaw.ZERO);
        return all;
    }
}
