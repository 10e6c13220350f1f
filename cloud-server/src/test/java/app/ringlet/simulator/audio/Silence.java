package app.ringlet.simulator.audio;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long at most nobody said anything on a line, on either side: what a caller takes for a dead one. In the carrier's time. */
public final class Silence implements Tap {

    /** Of a 16 bit sample: less is heard by nobody. */
    private static final int LOUD = 100;

    private static final int FRAME_MILLIS = 20;

    private int now;
    private int longest;

    @Override
    public synchronized void hear(byte @Nullable [] inbound, byte[] outbound) {
        now = isSound(outbound) || inbound != null && isSound(inbound) ? 0 : now + 1;
        longest = Math.max(longest, now);
    }

    public synchronized Duration longest() {
        return Duration.ofMillis((long) longest * FRAME_MILLIS);
    }

    /** What was before does not count. */
    public synchronized void restart() {
        now = 0;
        longest = 0;
    }

    private static boolean isSound(byte[] frame) {
        for (byte code : frame) {
            if (Math.abs(MuLaw.decode(code)) > LOUD) {
                return true;
            }
        }
        return false;
    }
}
