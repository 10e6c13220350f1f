package app.ringlet.cloud.calls.voice;

import org.jspecify.annotations.Nullable;

/** A line as the carrier names it. @param from E.164, absent if withheld. @param to E.164, the number that was dialled */
public record Line(String sid, @Nullable String from, String to) {}
