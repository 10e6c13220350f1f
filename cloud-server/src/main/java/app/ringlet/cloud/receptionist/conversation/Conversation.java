package app.ringlet.cloud.receptionist.conversation;

import app.ringlet.cloud.receptionist.AppointmentBook;
import app.ringlet.cloud.receptionist.CallContext;
import app.ringlet.cloud.receptionist.ConversationState;
import app.ringlet.cloud.receptionist.ConversationState.Line;
import app.ringlet.cloud.receptionist.ConversationState.Phase;
import app.ringlet.cloud.receptionist.Knowledge;
import app.ringlet.cloud.receptionist.Next;
import app.ringlet.cloud.receptionist.Reply;
import app.ringlet.cloud.receptionist.SpokenTurn;
import app.ringlet.cloud.receptionist.TurnWatch;
import app.ringlet.cloud.receptionist.Utterance;
import app.ringlet.cloud.receptionist.conversation.TimedModel.ModelFailed;
import app.ringlet.cloud.receptionist.model.Dialogue;
import app.ringlet.cloud.receptionist.model.Dialogue.Exchange;
import app.ringlet.cloud.receptionist.model.LanguageModel;
import app.ringlet.cloud.receptionist.model.Step;
import app.ringlet.cloud.receptionist.tools.Toolbox;
import app.ringlet.cloud.receptionist.tools.Turn;
import app.ringlet.cloud.receptionist.wording.Texts;
import app.ringlet.protocol.assistant.AllowedAct;
import app.ringlet.protocol.calls.TranscriptLine.Speaker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The loop of a turn: the model proposes, the tools carry out what is allowed, and what the model says in the end is
 * guarded. If the model fails, or the book, a person takes over.
 */
public final class Conversation {

    private static final Logger LOG = LoggerFactory.getLogger(Conversation.class);
    private static final int MOST_STEPS = 12;
    // Whoever talks that long with a machine gets nowhere; a person takes over.
    private static final int MOST_TURNS = 60;

    private static final Line MEANWHILE =
            new Line(Speaker.STAFF, "(A colleague has talked with the caller; what they agreed is not known here.)");

    private final AppointmentBook book;
    private final Knowledge knowledge;
    private final TimedModel model;
    private final Duration patience;

    /** @param patience how long the model may take for one turn, all its steps together */
    public Conversation(
            AppointmentBook book,
            Knowledge knowledge,
            LanguageModel model,
            ExecutorService threads,
            Duration patience) {
        this.book = book;
        this.knowledge = knowledge;
        this.model = new TimedModel(model, threads);
        this.patience = patience;
    }

    /** @param words the salon's own for this call, in its own language; absent for the usual ones */
    public Reply greet(CallContext call, @Nullable String words) {
        return Greeting.reply(book, call, words);
    }

    public Reply hear(CallContext call, ConversationState state, int number, Utterance heard, TurnWatch watch) {
        Turn turn = inLanguage(new Turn(call, book.facts(), state, heard, number, watch));
        Replies replies = new Replies(turn);
        return switch (state.phase()) {
            case TAKING_MESSAGE, TAKING_MESSAGE_AGAIN -> new MessageDesk(tools(turn), turn, replies).hear();
            case OVER -> replies.plain(turn.texts().say("talk.goodbye"), Next.HANG_UP, Phase.OVER);
            case TALKING, RINGING_DESK ->
                number > MOST_TURNS
                        ? tooLong(call, replies)
                        : notSpoken(turn, replies).orElseGet(() -> talk(turn, replies));
        };
    }

    /** A turn that a model leads which speaks for itself; empty if it is none for a model. */
    public Optional<SpokenTurn> lead(CallContext call, ConversationState state, int number, List<Exchange> earlier) {
        boolean talking = state.phase() == Phase.TALKING || state.phase() == Phase.RINGING_DESK;
        return talking && number <= MOST_TURNS
                ? Optional.of(new LedTurn(
                        book, knowledge, new Turn(call, book.facts(), state, new Utterance("", ""), number), earlier))
                : Optional.empty();
    }

    public Reply deskDidNotAnswer(CallContext call, ConversationState state) {
        Turn turn = new Turn(call, book.facts(), state, new Utterance("", ""), 0);
        return MessageDesk.open(turn, new Replies(turn));
    }

    /** A person has talked with the caller and hands them back. */
    public Reply backFromDesk(CallContext call, ConversationState state) {
        Turn turn = new Turn(call, book.facts(), state.with(MEANWHILE), new Utterance("", ""), 0);
        return new Replies(turn).plain(turn.texts().say("person.backAgain"), Next.LISTEN, Phase.TALKING);
    }

    private static Turn inLanguage(Turn turn) {
        return Tongue.other(turn).map(turn::in).orElse(turn);
    }

    /** A caller whose language the salon has not is told so in it, and offered a person. */
    private static Optional<Reply> notSpoken(Turn turn, Replies replies) {
        Optional<Reply> person = Tongue.wantsPerson(turn)
                .map(texts -> replies.plain(texts.say("person.ofCourse"), Next.RING_DESK, Phase.RINGING_DESK));
        return person.or(() -> Tongue.lacking(turn)
                .map(language ->
                        replies.plain(Texts.in(language).say("language.notSpoken"), Next.LISTEN, Phase.TALKING)));
    }

    private Toolbox tools(Turn turn) {
        return new Toolbox(book, knowledge, turn);
    }

    private static Reply tooLong(CallContext call, Replies replies) {
        LOG.warn("Call {}: no end after {} turns", call.callId(), MOST_TURNS);
        return replies.personWillHelp("person.trouble");
    }

    private Reply talk(Turn turn, Replies replies) {
        EarlyWords early = new EarlyWords(turn, replies);
        return early.whole(found(turn, replies, early));
    }

    private Reply found(Turn turn, Replies replies, EarlyWords early) {
        Toolbox tools = tools(turn);
        List<Exchange> done = new ArrayList<>();
        String frame = turn.before().frame();
        // Elapsed time, not the time of day: the clock may be set while the model thinks.
        long start = System.nanoTime();
        for (int step = 0; step < MOST_STEPS; step++) {
            try {
                Duration left = patience.minusNanos(System.nanoTime() - start);
                early.begin();
                Step proposed = model.next(
                        new Dialogue(turn.facts(), turn.call(), turn.now(), turn.heard(), done, frame, left),
                        early::heard);
                replies.used(proposed.uses());
                switch (proposed) {
                    case Step.Say say -> {
                        return say.next() == Next.RING_DESK
                                        && !turn.facts().assistant().allows(AllowedAct.TRANSFER)
                                ? MessageDesk.open(turn, replies)
                                : replies.guarded(say);
                    }
                    case Step.Act act -> done.add(new Exchange(act.call(), tools.carryOut(act.call())));
                }
                frame = proposed.frame();
            } catch (ModelFailed e) {
                LOG.warn("Call {}: {}", turn.call().callId(), e.getMessage(), e);
                return replies.personWillHelp("person.trouble");
            } catch (RuntimeException e) {
                LOG.error("Call {}: the book cannot be reached", turn.call().callId(), e);
                return replies.personWillHelp("person.bookAway");
            }
        }
        LOG.warn(
                "Call {}: the language model did not come to an end",
                turn.call().callId());
        return replies.personWillHelp("person.trouble");
    }
}
