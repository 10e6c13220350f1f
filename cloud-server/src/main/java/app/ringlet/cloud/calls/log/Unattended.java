package app.ringlet.cloud.calls.log;

import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.calls.CallOutcome;
import app.ringlet.protocol.calls.CallReason;
import app.ringlet.protocol.calls.CallState;
import app.ringlet.protocol.calls.TranscriptLine.Speaker;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what happens in calls while nobody talks with the caller. Works for the current tenant; each step in one transaction. */
@Service
@Transactional
public class Unattended {

    /** As turns of the transcript: what is said ahead of the first one, which is the greeting. */
    private static final int AHEAD = -1;

    private static final int FIRST = 0;

    private final CallRepository calls;
    private final Transcript transcript;
    private final CallNews news;
    private final Clock clock;

    Unattended(CallRepository calls, Transcript transcript, CallNews news, Clock clock) {
        this.calls = calls;
        this.transcript = transcript;
        this.news = news;
        this.clock = clock;
    }

    /** What the caller hears before anything else; written down once, however often it is said. */
    public void toldFirst(Salon salon, Call call, String words) {
        told(salon, call, AHEAD, words);
    }

    /** What the caller hears before the assistant's first words, after the desks have rung. */
    public void toldByAssistant(Salon salon, Call call, String words) {
        told(salon, call, FIRST, words);
    }

    /** It rings at the salon from now on. */
    public void rings(Salon salon, Call known, String words) {
        move(salon, known, CallState.RINGING_DESK, AHEAD, words);
    }

    /** The caller is asked for a message. @return false if the call is over */
    public boolean asksForMessage(Salon salon, Call known, String words) {
        return move(salon, known, CallState.VOICEMAIL, FIRST, words);
    }

    /** What the caller said is kept. */
    public void messageLeft(Salon salon, UUID callId) {
        calls.locked(callId).ifPresent(call -> {
            boolean changes = call.achieved(CallOutcome.MESSAGE_TAKEN, null);
            changes |= call.isAbout(CallReason.MESSAGE);
            if (changes) {
                news.changed(salon, call);
            }
        });
    }

    private void told(Salon salon, Call call, int turn, String words) {
        transcript.add(salon, call.id(), turn, Speaker.SYSTEM, "Told first: " + words, clock.instant());
    }

    private boolean move(Salon salon, Call known, CallState next, int turn, String words) {
        Call call = calls.locked(known.id()).orElseThrow();
        if (call.moveTo(next, clock.instant())) {
            transcript.add(salon, call.id(), turn, Speaker.ASSISTANT, words, clock.instant());
            news.changed(salon, call);
        }
        return call.state() == next;
    }
}
