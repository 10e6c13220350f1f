package app.ringlet.cloud.calls.realtime;

import app.ringlet.cloud.calls.live.AssistantVoice;
import app.ringlet.cloud.calls.media.Tick;
import app.ringlet.cloud.providers.chat.ProviderFailed;
import app.ringlet.cloud.providers.realtime.ClientEvent;
import app.ringlet.cloud.providers.realtime.RealtimeLine;
import app.ringlet.cloud.providers.realtime.ServerEvent;
import app.ringlet.cloud.receptionist.model.Use;
import java.util.Base64;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A model that hears the caller and speaks, as a party of a call: what the caller says goes to it as it comes, what it says goes to the
 * caller as far as it was read. Whoever interrupts it is heard at once. Its events come on one thread; frames, ticks and what colleagues do
 * come on others.
 */
final class VoiceBridge implements AssistantVoice, RealtimeLine.Listener, Tick {

    private static final Logger log = LoggerFactory.getLogger(VoiceBridge.class);

    /** What is not the session's end. */
    private static final Set<String> HARMLESS = Set.of("response_cancel_not_active", "invalid_value");

    private static final String BUSY = "conversation_already_has_active_response";
    private static final int MOST_ERRORS = 10;

    private final Bridge bridge;
    private final Answers answers;
    private final Speaking speaking;
    private final Acts acts;
    private final Turns turns;
    private final Listening listening;
    private final Watch watch;
    private final Ends ends;
    private int errors;
    private volatile boolean ready;

    /** What becomes of the call. Nothing of it may wait. */
    interface Ends {

        /** What the caller was sent and has not heard, they shall not hear. */
        void clear();

        /** Whether nobody at the desks has come to the telephone. */
        boolean nobodyCame();

        /** What an answer cost. */
        Use use(long inputTokens, long outputTokens);

        /** The session is ready to be told what it is to be. */
        void opened();

        /** Told once, when what the caller is to hear next is written down. */
        void lost(String reason);

        /** Nothing is said or heard any more. */
        void closed();
    }

    VoiceBridge(
            Bridge bridge,
            Answers answers,
            Speaking speaking,
            Acts acts,
            Turns turns,
            Listening listening,
            Watch watch,
            Ends ends) {
        this.bridge = bridge;
        this.answers = answers;
        this.speaking = speaking;
        this.acts = acts;
        this.turns = turns;
        this.listening = listening;
        this.ends = ends;
        this.watch = watch;
    }

    @Override
    public void told(ServerEvent event) {
        bridge.locked(() -> {
            if (!turns.isOver()) {
                take(event);
            }
        });
    }

    private void take(ServerEvent event) {
        switch (event) {
            case ServerEvent.SessionCreated created -> ends.opened();
            case ServerEvent.SessionUpdated updated -> {
                ready = true;
                answers.open();
            }
            case ServerEvent.SpeechStarted started -> interrupted();
            case ServerEvent.SpeechStopped stopped -> watch.quiet();
            case ServerEvent.Committed committed -> turns.asked(committed.itemId());
            case ServerEvent.CallerTranscript words ->
                listening.words(words.itemId(), words.transcript(), turns.isWithColleague());
            case ServerEvent.CallerUnread unread -> listening.words(unread.itemId(), "", false);
            case ServerEvent.ResponseCreated created -> answers.begins(created.responseId());
            case ServerEvent.AudioDelta sound ->
                speaking.sound(
                        sound.responseId(), sound.itemId(), Base64.getDecoder().decode(sound.audio()));
            case ServerEvent.AudioDone done -> speaking.soundDone(done.responseId(), done.itemId());
            case ServerEvent.TranscriptDelta words -> speaking.words(words.responseId(), words.itemId(), words.delta());
            case ServerEvent.TranscriptDone done ->
                speaking.wordsDone(done.responseId(), done.itemId(), done.transcript());
            case ServerEvent.FunctionCall call -> acts.called(call);
            case ServerEvent.ResponseDone done -> done(done);
            case ServerEvent.Failed failed -> failed(failed);
            case ServerEvent.TextDelta text -> {}
            case ServerEvent.Other other -> {}
        }
    }

    /** The caller speaks: first they hear no more, then the model learns of it. */
    private void interrupted() {
        watch.speech();
        if (!turns.isWithColleague()) {
            cut();
        }
    }

    private void cut() {
        int lost = bridge.playout().cut();
        ends.clear();
        turns.interrupted(lost);
    }

    private void done(ServerEvent.ResponseDone done) {
        answers.done(done.responseId()).ifPresent(request -> {
            request.turn().uses.add(ends.use(done.inputTokens(), done.outputTokens()));
            speaking.over(request);
            if (done.status().equals("failed")) {
                fail("an answer failed: " + done.reason());
            }
        });
        answers.goOn();
    }

    private void failed(ServerEvent.Failed failed) {
        String code = failed.code() == null ? "" : failed.code();
        if (code.equals(BUSY)) {
            answers.refused();
        } else if (code.equals("session_expired")) {
            fail("its session is over");
        } else if (!HARMLESS.contains(code)) {
            log.warn("A session of a call objects ({}): {}", code, failed.message());
            if (++errors >= MOST_ERRORS) {
                fail("too many errors");
            }
        }
    }

    @Override
    public void lost(ProviderFailed why) {
        fail(why.getMessage() == null ? why.kind().name() : why.getMessage());
    }

    void fail(String reason) {
        bridge.locked(() -> {
            if (turns.lost(() -> ends.lost(reason))) {
                bridge.playout().cut();
            }
        });
    }

    @Override
    public void hear(byte[] frame) {
        watch.heard();
        if (ready) {
            bridge.out().accept(new ClientEvent.AudioAppend(Base64.getEncoder().encodeToString(frame)));
        }
    }

    @Override
    public void played(String mark) {
        bridge.playout().played(mark);
    }

    @Override
    public void pressed(String digit) {
        bridge.locked(() -> {
            if (!turns.isOver() && !turns.isWithColleague() && watch.pressed(digit)) {
                cut();
            }
        });
    }

    @Override
    public void tick() {
        bridge.playout().tick();
        watch.tick();
    }

    @Override
    public void silenced() {
        bridge.locked(() -> {
            int lost = bridge.playout().cut();
            ends.clear();
            turns.silenced(lost);
        });
    }

    @Override
    public void back() {
        bridge.locked(() -> turns.back(ends.nobodyCame()));
    }

    @Override
    public void over() {
        bridge.locked(() -> {
            int lost = bridge.playout().cut();
            turns.over(lost);
        });
        ends.closed();
    }
}
