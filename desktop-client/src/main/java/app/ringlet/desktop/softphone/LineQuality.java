package app.ringlet.desktop.softphone;

import app.ringlet.desktop.softphone.audio.JitterBuffer;
import java.time.Duration;
import java.util.Locale;

/**
 * How a call's line is.
 *
 * @param roundTripMillis to the server and back; 0 as long as it is not known
 * @param jitterMillis how unevenly frames come
 * @param lostPercent of the frames that were due in the last seconds, 0 to 100
 */
public record LineQuality(int roundTripMillis, int jitterMillis, double lostPercent) {

    public static final LineQuality UNKNOWN = new LineQuality(0, 0, 0);

    /** Each is said in words as well. */
    public enum Grade {
        GOOD("Good line"),
        UNEVEN("Uneven line"),
        BAD("Bad line");

        private final String words;

        Grade(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    LineQuality after(Duration roundTrip) {
        return new LineQuality((int) roundTrip.toMillis(), jitterMillis, lostPercent);
    }

    /** Of the time between two counts. */
    static LineQuality between(JitterBuffer.Counts from, JitterBuffer.Counts to, int roundTripMillis) {
        long missing = to.concealed() - from.concealed();
        long due = missing + to.played() - from.played();
        double lost = due <= 0 ? 0 : Math.max(0, 100.0 * missing / due);
        return new LineQuality(roundTripMillis, (int) Math.round(to.jitter()), lost);
    }

    /** From the limits at which people begin to notice, and at which they begin to complain. */
    public Grade grade() {
        if (lostPercent >= 5 || roundTripMillis >= 400 || jitterMillis >= 80) {
            return Grade.BAD;
        }
        return lostPercent >= 1 || roundTripMillis >= 200 || jitterMillis >= 30 ? Grade.UNEVEN : Grade.GOOD;
    }

    /** For whoever wants to know exactly. */
    public String details() {
        return String.format(
                Locale.ROOT,
                "Round trip %d ms, jitter %d ms, %.1f %% lost",
                roundTripMillis,
                jitterMillis,
                lostPercent);
    }
}
