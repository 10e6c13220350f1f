package app.ringlet.cloud.calls.media;

/**
 * The frames of one voice on their way into a mix. One thread puts in, one takes out: the voice's and the metronome's; the two counters
 * are all they share, each written by one of them after the frame itself was.
 */
final class Lane {

    private static final int PLACES = 8;
    /** As many frames as may wait, 60 ms: what comes in bunches is smoothed, and a clock that is too fast does not add up. */
    private static final int MOST_WAITING = 3;

    private final byte[][] frames = new byte[PLACES][MuLaw.FRAME];
    private volatile long in;
    private volatile long out;

    /** A frame for which there is no place is lost. */
    void put(byte[] frame) {
        long place = in;
        if (place - out < PLACES) {
            System.arraycopy(frame, 0, frames[(int) (place % PLACES)], 0, MuLaw.FRAME);
            in = place + 1;
        }
    }

    /** Adds the next frame to the sum; a voice that has none is silent. */
    void takeInto(int[] sum) {
        long end = in;
        long place = Math.max(out, end - MOST_WAITING);
        if (place < end) {
            MuLaw.add(frames[(int) (place % PLACES)], sum);
            place++;
        }
        out = place;
    }
}
