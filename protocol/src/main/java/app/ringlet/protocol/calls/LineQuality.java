package app.ringlet.protocol.calls;

import java.util.UUID;

/**
 * How good a colleague's line was in a call, as their softphone measured it about once a second.
 *
 * @param measurements 1 and more
 * @param meanLostPercent of the frames that were due, 0 to 100
 */
public record LineQuality(
        UUID userId,
        int measurements,
        double meanRoundTripMillis,
        int worstRoundTripMillis,
        double meanJitterMillis,
        int worstJitterMillis,
        double meanLostPercent,
        double worstLostPercent) {}
