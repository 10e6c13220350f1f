package app.ringlet.simulator.carrier;

import java.time.Instant;

/** A recorded message: its words stand in for the sound. */
public record Recording(String sid, String callSid, String words, long seconds, Instant started) {}
