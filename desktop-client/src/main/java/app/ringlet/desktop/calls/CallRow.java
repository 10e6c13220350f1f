package app.ringlet.desktop.calls;

import app.ringlet.desktop.calls.CallWords.Result;
import app.ringlet.desktop.calls.CallWords.Tone;
import app.ringlet.desktop.salon.SalonWords;
import app.ringlet.protocol.calls.CallState;
import app.ringlet.protocol.calls.CallView;
import java.time.Instant;
import java.util.UUID;

/** One call of the log in words. @param reason what for; empty if that is not clear @param recorded whether it can be listened to */
public record CallRow(
        UUID id,
        String who,
        String whoElse,
        String reason,
        String when,
        String length,
        String outcome,
        Result result,
        Tone tone,
        boolean recorded) {

    static CallRow of(CallView call, SalonWords words, Instant now) {
        boolean live = call.state() != CallState.ENDED;
        return new CallRow(
                call.id(),
                CallWords.who(call, words),
                CallWords.whoElse(call, words),
                CallWords.reason(call.reason()),
                CallWords.when(call, words, now),
                CallWords.length(call),
                live ? CallWords.state(call.state()) : CallWords.outcome(call.outcome()),
                CallWords.result(call.outcome()),
                CallWords.tone(call.state()),
                Recorded.any(call));
    }
}
