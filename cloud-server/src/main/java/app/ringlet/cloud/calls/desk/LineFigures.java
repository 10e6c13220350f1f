package app.ringlet.cloud.calls.desk;

import app.ringlet.protocol.calls.LineQuality;
import app.ringlet.protocol.media.DeskCommand;
import java.util.Optional;
import java.util.UUID;

/** What a softphone has measured of its line while it was in a call. Its own monitor guards it. */
final class LineFigures {

    private static final int LONGEST_MILLIS = 60_000;

    private int measurements;
    private double roundTrip;
    private int worstRoundTrip;
    private double jitter;
    private int worstJitter;
    private double lost;
    private double worstLost;

    /** The same within what can be. */
    static DeskCommand.Quality believed(DeskCommand.Quality said) {
        return new DeskCommand.Quality(
                Math.clamp(said.roundTripMillis(), 0, LONGEST_MILLIS),
                Math.clamp(said.jitterMillis(), 0, LONGEST_MILLIS),
                Double.isFinite(said.lostPercent()) ? Math.clamp(said.lostPercent(), 0, 100) : 100);
    }

    synchronized void add(DeskCommand.Quality now) {
        measurements++;
        roundTrip += now.roundTripMillis();
        worstRoundTrip = Math.max(worstRoundTrip, now.roundTripMillis());
        jitter += now.jitterMillis();
        worstJitter = Math.max(worstJitter, now.jitterMillis());
        lost += now.lostPercent();
        worstLost = Math.max(worstLost, now.lostPercent());
    }

    /** @return empty if nothing was measured */
    synchronized Optional<LineQuality> all(UUID user) {
        return measurements == 0
                ? Optional.empty()
                : Optional.of(new LineQuality(
                        user,
                        measurements,
                        roundTrip / measurements,
                        worstRoundTrip,
                        jitter / measurements,
                        worstJitter,
                        lost / measurements,
                        worstLost));
    }
}
