package app.ringlet.simulator.handset;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that the page shows, sent anew at each change; times are milliseconds since the epoch. */
record HandsetState(String number, @Nullable CallState call, List<SmsState> messages, List<CallState> desk) {

    /**
     * @param handset the number of the telephone in whose hand the call is
     * @param status idle pages have no call; otherwise the carrier's word
     * @param yourTurn the other side has finished and listens
     */
    record CallState(
            String sid,
            String handset,
            String handsetShown,
            String other,
            String otherShown,
            String otherName,
            boolean incoming,
            String status,
            boolean ended,
            @Nullable String endReason,
            boolean yourTurn,
            boolean bridged,
            @Nullable Long answeredAt,
            @Nullable Long endedAt,
            List<LineState> lines) {}

    /** @param millis how long it takes to say, at the carrier's pace */
    record LineState(String by, String text, long millis) {}

    record SmsState(String sid, String other, String otherName, String body, boolean mine, long at) {}
}
