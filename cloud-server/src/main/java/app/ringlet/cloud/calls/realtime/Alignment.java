package app.ringlet.cloud.calls.realtime;

import app.ringlet.cloud.calls.media.MuLaw;

/**
 * Which part of a voice's sound says which part of its words. Words are weighed by how long they take: a letter 1, a digit as much as the
 * word for it, a pause at a stop. No voice says a unit in less than {@value #FASTEST} ms, so that as long as not all has come, the
 * sound of the first {@code w} units is at least {@code w} times that; once all has come, it is their share of the whole, up to the pause that
 * is nearest.
 */
final class Alignment {

    /** Bytes of a millisecond. */
    static final int BYTES = 8;

    private static final int FASTEST = 35;
    private static final int SLOWEST = 110;

    private static final int WINDOW = 10 * BYTES;
    /** Of windows: 150 ms. Between words, and at commas, it is less. */
    private static final int PAUSE = 15;

    private static final int LOUD = 400;
    private static final double SEARCHED = 0.35;
    private static final int SHORTEST_SEARCH = 400 * BYTES;

    private Alignment() {}

    static double weight(CharSequence text, int to) {
        double sum = 0;
        for (int i = 0; i < to; i++) {
            sum += weight(text.charAt(i));
        }
        return sum;
    }

    private static double weight(char c) {
        if (Character.isDigit(c)) {
            return 4;
        }
        if (Character.isLetter(c)) {
            return 1;
        }
        return switch (c) {
            case '.', '!', '?', '…' -> 5;
            case ',', ';', ':' -> 2;
            default -> 0.7;
        };
    }

    /** So much of a voice's beginning says nothing but the first {@code weight} units. */
    static int surely(double weight) {
        return (int) (weight * FASTEST) * BYTES;
    }

    /** By then the first {@code weight} units have been said, however slowly. */
    static int atMost(double weight) {
        return (int) (weight * SLOWEST) * BYTES;
    }

    /** Where the first {@code weight} units end in a sound that goes on behind them, of which only a part is known: at the first pause then. */
    static int firstEnd(byte[] sound, double weight) {
        int least = surely(weight);
        int most = Math.min(sound.length, atMost(weight));
        int quiet = 0;
        for (int window = 0; (window + 1) * WINDOW <= most; window++) {
            quiet = loud(sound, window * WINDOW) ? 0 : quiet + 1;
            if (quiet >= PAUSE && window * WINDOW >= least) {
                return (window - PAUSE / 2) * WINDOW;
            }
        }
        return Math.min(least, sound.length);
    }

    /** Where they end in a whole sound that says {@code all} units. */
    static int share(byte[] sound, double weight, double all) {
        return pauseNear(sound, (int) (sound.length * Math.min(1, weight / all)));
    }

    /** How many units were said in a beginning of a sound. @param all of the whole; 0 if that is not known */
    static double said(int heard, int whole, double all) {
        return all > 0 ? all * heard / Math.max(1, whole) : heard / (double) (SLOWEST * BYTES);
    }

    /** The middle of the nearest pause, or a little before {@code place} where there is none. */
    private static int pauseNear(byte[] sound, int place) {
        int reach = Math.max(SHORTEST_SEARCH, (int) (place * SEARCHED));
        int from = Math.max(0, place - reach) / WINDOW;
        int to = Math.min(sound.length, place + reach) / WINDOW;
        int best = -1;
        int quiet = 0;
        for (int window = from; window < to; window++) {
            quiet = loud(sound, window * WINDOW) ? 0 : quiet + 1;
            int middle = (window - PAUSE / 2) * WINDOW;
            if (quiet >= PAUSE && (best < 0 || Math.abs(middle - place) < Math.abs(best - place))) {
                best = middle;
            }
        }
        return Math.clamp(best < 0 ? place - place / 10 : best, 0, sound.length);
    }

    private static boolean loud(byte[] sound, int from) {
        int most = 0;
        for (int i = from; i < from + WINDOW; i++) {
            most = Math.max(most, Math.abs(MuLaw.decode(sound[i])));
        }
        return most > LOUD;
    }
}
