package app.ringlet.simulator.carrier;

import java.time.Duration;

/**
 * How fast the carrier speaks and rings. A caller's patience (Gather's and Record's timeouts) is never sped up; at an
 * instant pace it is stretched instead, so that a busy machine does not turn a slow test into a silent caller.
 */
public final class Pace {
    private static final double CHARACTERS_PER_SECOND = 15;
    private static final Duration TESTS_PATIENCE = Duration.ofSeconds(60);

    private final double speed;
    private final Duration leastPatience;

    private Pace(double speed, Duration leastPatience) {
        this.speed = speed;
        this.leastPatience = leastPatience;
    }

    /** As on a telephone: about 15 characters a second. */
    public static Pace real() {
        return times(1);
    }

    /** So many times as fast as a real telephone. */
    public static Pace times(double speed) {
        return new Pace(speed, Duration.ZERO);
    }

    /** Nothing takes time. */
    public static Pace instant() {
        return new Pace(Double.POSITIVE_INFINITY, TESTS_PATIENCE);
    }

    /** The same with callers who are waited for at least so long. */
    public Pace patient(Duration atLeast) {
        return new Pace(speed, atLeast);
    }

    boolean isInstant() {
        return Double.isInfinite(speed);
    }

    Duration speaking(String text) {
        return lasting(Duration.ofMillis((long) (1000 * text.length() / CHARACTERS_PER_SECOND)));
    }

    Duration lasting(Duration atRealPace) {
        return isInstant() ? Duration.ZERO : Duration.ofMillis((long) (atRealPace.toMillis() / speed));
    }

    Duration patience(Duration declared) {
        return declared.compareTo(leastPatience) < 0 ? leastPatience : declared;
    }

    /** How long it stays quiet before the carrier takes a spoken line for finished. */
    Duration endOfSpeech(@org.jspecify.annotations.Nullable String speechTimeout) {
        boolean inSeconds = speechTimeout != null && speechTimeout.matches("\\d+");
        return lasting(inSeconds ? Duration.ofSeconds(Integer.parseInt(speechTimeout)) : Duration.ofMillis(300));
    }
}
