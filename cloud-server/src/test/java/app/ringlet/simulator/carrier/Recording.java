package app.ringlet.simulator.carrier;

import app.ringlet.simulator.audio.Sound;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A recorded message. @param sound null if it was typed: then its words stand in for it */
public record Recording(
        String sid,
        String callSid,
        String words,
        long seconds,
        Instant started,
        @Nullable Sound sound) {}
