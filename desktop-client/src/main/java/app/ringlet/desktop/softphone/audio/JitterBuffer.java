package app.ringlet.desktop.softphone.audio;

import java.util.TreeMap;

/**
 * Evens out how frames arrive: puts them in order, keeps them as long as the line's jitter asks for, and fills what is missing. Put
 * by the socket's thread and taken by the loudspeaker's: every method holds the one lock, for microseconds.
 */
public final class JitterBuffer {

    /** After so many takes with nothing to play the talker has paused; what comes then is kept for the target again. */
    private static final int PAUSE = 10;

    /** A frame so far from what is due belongs to a new stream. */
    private static final int FAR = 250;

    /** So many more frames than wanted are let go at once, fewer one by one. */
    private static final int TOO_MANY = 5;

    /** Takes over which the depth is watched before the delay is changed. */
    private static final int WINDOW = 25;

    /** The same where frames come too late by more than one. */
    private static final int HURRIED = 6;

    private final TreeMap<Long, short[]> waiting = new TreeMap<>();
    private final DelayEstimate delay = new DelayEstimate();
    private final Concealment concealment = new Concealment();
    private long due = Long.MIN_VALUE;
    private boolean playing;
    private int waited;
    private int owed;
    private int looked;
    private int deepest;
    private long received;
    private long late;
    private long repeated;
    private long played;
    private long concealed;
    private long skipped;

    /**
     * What happened to frames since the beginning. {@code received} includes late and repeated ones.
     *
     * @param late came when something had been played in their place
     * @param concealed frames filled in for ones that were missing when due
     * @param skipped let go to shorten the delay
     * @param jitter in milliseconds
     * @param target how long frames are kept, in milliseconds
     */
    public record Counts(
            long received,
            long late,
            long repeated,
            long played,
            long concealed,
            long skipped,
            double jitter,
            int target) {

        /** Of what was due, the share that was missing, 0 to 1. */
        public double lost() {
            long all = played + concealed;
            return all == 0 ? 0 : concealed / (double) all;
        }
    }

    /**
     * @param sequence grows by one with each frame that is sent; gaps, repetitions and any order are borne
     * @param sentMillis by the sender's clock, from any beginning; goes on through silence that is not sent
     * @param samples 20 ms at 8 kHz
     * @param arrivedMillis by this machine's clock, from any beginning
     */
    public synchronized void put(long sequence, double sentMillis, short[] samples, double arrivedMillis) {
        received++;
        if (due != Long.MIN_VALUE && Math.abs(sequence - due) > FAR) {
            restart();
        }
        delay.arrived(sentMillis, arrivedMillis);
        if (due != Long.MIN_VALUE && sequence < due) {
            late++;
        } else if (waiting.putIfAbsent(sequence, samples) != null) {
            repeated++;
        }
    }

    /** The next 20 ms to play; silence while there is nothing. */
    public synchronized short[] take() {
        if (!playing && !ready()) {
            return new short[Sound.LINE_FRAME];
        }
        if (waiting.isEmpty()) {
            // Late, lost or left out: what comes next will tell.
            playing = ++owed <= PAUSE;
            return concealment.instead();
        }
        settle();
        int astray = astray();
        if (astray < 0 && waiting.containsKey(due)) {
            // One frame made of nothing: all that follow are kept longer.
            return concealment.instead();
        }
        shorten(astray);
        short[] frame = waiting.remove(due);
        due++;
        if (frame == null) {
            concealed++;
            return concealment.instead();
        }
        played++;
        return concealment.real(frame);
    }

    private boolean ready() {
        if (waiting.isEmpty()) {
            return false;
        }
        long span = waiting.lastKey() - waiting.firstKey() + 1;
        // The first frames wait once for the target; fewer will do if no more come.
        if (span < wanted() && ++waited < wanted()) {
            return false;
        }
        if (due != Long.MIN_VALUE) {
            concealed += waiting.firstKey() - due;
        }
        due = waiting.firstKey();
        playing = true;
        waited = 0;
        owed = 0;
        return true;
    }

    /** For what was filled in while nothing was there: as many frames as turn out to be missing are past, the rest only came late. */
    private void settle() {
        if (owed > 0) {
            long lost = Math.min(owed, waiting.firstKey() - due);
            concealed += lost;
            due += lost;
            owed = 0;
        }
    }

    private int depth() {
        return waiting.isEmpty() ? 0 : (int) (waiting.lastKey() - due + 1);
    }

    private int wanted() {
        return delay.target() / Sound.LINE_FRAME_MS;
    }

    /** Notes the depth; how far what quick frames are kept for is from what is wanted, once a window of takes shows it. */
    private int astray() {
        deepest = Math.max(deepest, depth());
        if (depth() - wanted() > TOO_MANY) {
            return depth() - wanted();
        }
        looked++;
        boolean hurried = looked >= HURRIED && deepest < wanted() - 1;
        if (looked < WINDOW && !hurried) {
            return 0;
        }
        int astray = deepest - wanted();
        looked = 0;
        deepest = 0;
        return astray;
    }

    /** Lets frames go. */
    private void shorten(int extra) {
        if (extra > TOO_MANY) {
            long keepFrom = due + extra;
            skipped += waiting.headMap(keepFrom).size();
            waiting.headMap(keepFrom).clear();
            due = keepFrom;
            looked = 0;
            deepest = 0;
        } else if (extra > 1) {
            skipOne();
        }
    }

    /** Two frames become one that begins as the first and ends as the second, so that nothing clicks. */
    private void skipOne() {
        short[] first = waiting.get(due);
        short[] second = waiting.get(due + 1);
        if (first == null || second == null) {
            return;
        }
        short[] both = new short[Sound.LINE_FRAME];
        for (int i = 0; i < both.length; i++) {
            double share = i / (double) (both.length - 1);
            both[i] = Sound.clip((1 - share) * first[i] + share * second[i]);
        }
        waiting.remove(due);
        due++;
        waiting.put(due, both);
        skipped++;
    }

    /** Forgets the stream; the next frame begins another. */
    public synchronized void restart() {
        waiting.clear();
        delay.restart();
        due = Long.MIN_VALUE;
        playing = false;
        waited = 0;
        owed = 0;
        looked = 0;
        deepest = 0;
        concealment.forget();
    }

    /** Milliseconds between the frame that is due and the newest there is. */
    public synchronized int depthMillis() {
        return depth() * Sound.LINE_FRAME_MS;
    }

    public synchronized Counts counts() {
        return new Counts(received, late, repeated, played, concealed, skipped, delay.jitter(), delay.target());
    }
}
