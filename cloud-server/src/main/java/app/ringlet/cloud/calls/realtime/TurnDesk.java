package app.ringlet.cloud.calls.realtime;

import app.ringlet.cloud.calls.log.Answered;
import app.ringlet.cloud.calls.log.Call;
import app.ringlet.cloud.calls.log.CallLog;
import app.ringlet.cloud.calls.log.CallVoices;
import app.ringlet.cloud.calls.voice.DeskRing;
import app.ringlet.cloud.providers.ModelBudget;
import app.ringlet.cloud.providers.prompt.Instructions;
import app.ringlet.cloud.providers.realtime.ClientEvent;
import app.ringlet.cloud.providers.realtime.VoiceSession;
import app.ringlet.cloud.receptionist.CallContext;
import app.ringlet.cloud.receptionist.ConversationState;
import app.ringlet.cloud.receptionist.ConversationState.Line;
import app.ringlet.cloud.receptionist.LineTrouble;
import app.ringlet.cloud.receptionist.Next;
import app.ringlet.cloud.receptionist.Receptionist;
import app.ringlet.cloud.receptionist.Reply;
import app.ringlet.cloud.receptionist.SpokenTurn;
import app.ringlet.cloud.receptionist.model.Dialogue.Exchange;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.calls.CallState;
import app.ringlet.protocol.calls.TranscriptLine.Speaker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** The turns of one call as the receptionist takes them and the log keeps them. The worker's alone, in the salon's name. */
final class TurnDesk {

    private static final int MOST_OVERHEARD = 1500;

    private final Salon salon;
    private final Call call;
    private final CallLog log;
    private final CallVoices voices;
    private final Receptionist receptionist;
    private final ModelBudget budget;
    private final DeskRing desks;
    private final Duration patience;
    /** In a turn that the caller has interrupted. */
    private List<Exchange> found = List.of();

    /** @param patience for what the caller said */
    TurnDesk(
            Salon salon,
            Call call,
            CallLog log,
            CallVoices voices,
            Receptionist receptionist,
            ModelBudget budget,
            DeskRing desks,
            Duration patience) {
        this.salon = salon;
        this.call = call;
        this.log = log;
        this.voices = voices;
        this.receptionist = receptionist;
        this.budget = budget;
        this.desks = desks;
        this.patience = patience;
    }

    CallContext context() {
        return new CallContext(salon.id(), call.id(), call.from());
    }

    /** What was said last. */
    Answered last() {
        return log.lastAnswer(call).orElseThrow(() -> new IllegalStateException("a call begins with a greeting"));
    }

    /** What a session is told first: what it is to be, and what was said so far. */
    List<ClientEvent> beginning(RealtimeSettings settings) {
        Answered last = last();
        ConversationState state = last.reply().state();
        String instructions = receptionist
                .lead(context(), state, last.turn() + 1, List.of())
                .map(turn -> Instructions.spoken(turn.dialogue()))
                .orElse("You answer a telephone. Say nothing but what you are told to say.");
        List<ClientEvent> beginning = new ArrayList<>();
        String chosen = salon.assistant().voice().realtimeVoice();
        beginning.add(
                VoiceSession.of(instructions, chosen == null ? settings.voice() : chosen, settings.transcription()));
        List<Line> lines = state.lines();
        // The last of it is still to be said.
        for (Line line : lines.subList(0, Math.max(0, lines.size() - 1))) {
            beginning.add(
                    line.speaker() == Speaker.STAFF
                            ? ClientEvent.ItemCreate.note("Meanwhile, with a colleague of the salon: " + line.text())
                            : ClientEvent.ItemCreate.said(line.speaker() == Speaker.CALLER, line.text()));
        }
        return beginning;
    }

    void begin(CallerTurn turn) {
        Answered last = last();
        turn.number = last.turn() + 1;
        turn.before = last.reply().state();
        turn.model = receptionist
                .lead(context(), last.reply().state(), turn.number, found)
                .orElse(null);
    }

    /** Once what the caller said is known, or will not be. @return whether the model leads the turn */
    boolean heard(CallerTurn turn) {
        SpokenTurn model = turn.model;
        if (!turn.read) {
            turn.read = true;
            String words = turn.words(patience);
            if (!words.isBlank()) {
                log.begin(salon, call.carrierSid(), call.from(), turn.number, words);
            }
            if (model != null && !model.heard(turn.utterance(words))) {
                turn.model = null;
            }
        }
        return turn.model != null;
    }

    /** The server's own answer. */
    Reply answer(CallerTurn turn) {
        ConversationState before = Objects.requireNonNull(turn.before);
        return receptionist.hear(context(), before, turn.number, turn.utterance(turn.words(patience)));
    }

    /** What is said to whoever waits. */
    String moment(CallerTurn turn) {
        ConversationState before = turn.before;
        return LineTrouble.MOMENT.say(before == null ? ConversationState.ENGLISH : before.language());
    }

    /** A colleague has had the caller. @param overheard what was said meanwhile; may be empty */
    Reply backFromDesk(CallerTurn turn, String overheard) {
        ConversationState before = Objects.requireNonNull(turn.before);
        ConversationState known = overheard.isEmpty()
                ? before
                : before.with(new Line(
                        Speaker.STAFF,
                        "(Caller and colleague:) "
                                + overheard.substring(Math.max(0, overheard.length() - MOST_OVERHEARD))));
        return receptionist.backFromDesk(context(), known);
    }

    /** What people say while a colleague has the caller is written down. @param all since the colleague came */
    void overheard(String all) {
        voices.overheard(salon, call.id(), all);
    }

    /** Whether anything rings when a person is wanted. */
    boolean hasTelephone() {
        return desks.mayRing(salon) || salon.deskPhone() != null;
    }

    /** Nobody has come to the telephone. */
    Reply nobodyAnswers(CallerTurn turn) {
        return receptionist.deskDidNotAnswer(context(), Objects.requireNonNull(turn.before));
    }

    /** @param heard what of the answer the caller heard. @param complete whether that is all of it */
    Reply end(CallerTurn turn, String heard, boolean complete) {
        heard(turn);
        Reply own = turn.reply;
        SpokenTurn model = turn.model;
        Reply reply = own != null
                ? complete ? own : own.heardUntil(heard)
                : model != null
                        ? model.end(complete || heard.isEmpty() ? heard : heard + "…", turn.decisions, turn.uses)
                        : unanswered(turn);
        found = model == null || complete ? List.of() : model.found();
        if (model != null) {
            budget.spend(model.dialogue(), turn.uses);
        }
        if (!turn.stored) {
            write(turn, reply);
        } else if (!complete) {
            // What was written down before it was said.
            voices.heardUntil(salon, call.id(), turn.number, heard);
        }
        return reply;
    }

    /**
     * The model is lost: what the next voice is to say is written down as the turn's answer.
     *
     * @param unsaid what was done and not told; empty for nothing
     */
    void leave(CallerTurn turn, String unsaid) {
        if (turn.stored || turn.number == 0 && turn.before == null) {
            return;
        }
        boolean model = heard(turn);
        SpokenTurn led = turn.model;
        Reply own = turn.reply;
        if (own != null) {
            write(turn, own);
        } else if (model && led != null && !unsaid.isEmpty()) {
            write(turn, led.end(unsaid, turn.decisions, turn.uses));
        } else {
            write(turn, answer(turn));
        }
    }

    /** Whether a model leads what follows on it. */
    static boolean isLed(Reply reply) {
        return switch (reply.state().phase()) {
            case TALKING, RINGING_DESK -> true;
            case TAKING_MESSAGE, TAKING_MESSAGE_AGAIN, OVER -> false;
        };
    }

    private Reply unanswered(CallerTurn turn) {
        ConversationState before = Objects.requireNonNull(turn.before);
        return new Reply("", Next.LISTEN, before.outcome(), before.appointmentId(), before, turn.decisions, turn.uses);
    }

    private void write(CallerTurn turn, Reply reply) {
        CallState state = reply.next() == Next.RING_DESK && hasTelephone() ? CallState.RINGING_DESK : CallState.WITH_AI;
        long millis = turn.sounded == 0 ? 0 : TimeUnit.NANOSECONDS.toMillis(turn.sounded - turn.asked);
        log.answered(salon, call, turn.number, reply, state, turn.words(Duration.ZERO), false, Math.max(0, millis));
    }
}
