package app.ringlet.cloud.calls.realtime;

import app.ringlet.cloud.calls.log.Answered;
import app.ringlet.cloud.calls.realtime.Answers.Request;
import app.ringlet.cloud.providers.realtime.ClientEvent;
import app.ringlet.cloud.receptionist.Next;
import app.ringlet.cloud.receptionist.Reply;
import app.ringlet.cloud.receptionist.Utterance;
import app.ringlet.cloud.receptionist.model.Use;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Whose turn it is. Under the bridge's lock, where it is not said that the worker does it. */
final class Turns {

    private final Bridge bridge;
    private final Answers answers;
    private final Speaking speaking;
    private final OwnWords own;
    private final Acts acts;
    private final TurnDesk desk;
    private final Set<String> owed;
    private final Consumer<Next> then;
    private final Uses uses;

    private final Map<String, CallerTurn> byItem = new HashMap<>();
    private final StringBuilder colleagues = new StringBuilder();
    private @Nullable CallerTurn now;
    private @Nullable CallerTurn heardWhole;
    private boolean withColleague;
    private boolean over;
    /** Whether a model leads the next turn, as far as is known. */
    private boolean led = true;

    /** What an answer cost. */
    interface Uses {
        Use of(long inputTokens, long outputTokens, long millis);
    }

    Turns(
            Bridge bridge,
            Answers answers,
            Speaking speaking,
            OwnWords own,
            Acts acts,
            TurnDesk desk,
            Set<String> owed,
            Uses uses,
            Consumer<Next> then) {
        this.bridge = bridge;
        this.answers = answers;
        this.speaking = speaking;
        this.own = own;
        this.acts = acts;
        this.desk = desk;
        this.owed = owed;
        this.uses = uses;
        this.then = then;
    }

    boolean isOver() {
        return over;
    }

    boolean isWithColleague() {
        return withColleague;
    }

    /** The turn that is being answered. */
    @Nullable CallerTurn open() {
        CallerTurn turn = now;
        return turn == null || turn.finished ? null : turn;
    }

    /** Whether the caller has heard all that was said in a turn. */
    boolean hasSaid(int number) {
        CallerTurn turn = heardWhole;
        return turn != null && turn.number == number;
    }

    /** Begins with what was to be said last. */
    void begin(Answered last) {
        CallerTurn turn = new CallerTurn(bridge.clock().getAsLong());
        turn.words.complete("");
        turn.number = last.turn();
        turn.before = last.reply().state();
        turn.reply = last.reply();
        turn.stored = true;
        turn.read = true;
        turn.ours = true;
        now = turn;
        led = isLed(last.reply());
        if (!last.reply().speech().isBlank()) {
            own.say(turn, last.reply().speech());
        }
    }

    /** The caller has said something. */
    void asked(String item) {
        if (withColleague) {
            return;
        }
        CallerTurn before = open();
        if (before != null) {
            finish(before, bridge.playout().cut(), false);
        }
        CallerTurn turn = new CallerTurn(bridge.clock().getAsLong());
        byItem.put(item, turn);
        now = turn;
        turn.ours = !led;
        turn.underWay++;
        bridge.worker().accept(() -> beginTurn(turn));
        if (led) {
            answers.want(new Request(turn, null, 0));
        }
    }

    /** On the worker. */
    private void beginTurn(CallerTurn turn) {
        desk.begin(turn);
        boolean model = turn.model != null;
        bridge.locked(() -> turn.underWay--);
        if (!model) {
            answerOurselves(turn);
        }
    }

    void words(String item, String words) {
        CallerTurn turn = byItem.remove(item);
        if (turn != null) {
            turn.words.complete(words.strip());
            if (!turn.finished) {
                turn.underWay++;
                bridge.worker().accept(() -> read(turn));
            }
        } else if (withColleague && !words.isBlank()) {
            colleagues.append(words.strip()).append('\n');
        }
    }

    /** On the worker. */
    private void read(CallerTurn turn) {
        boolean ours = turn.model != null && !desk.heard(turn);
        bridge.locked(() -> turn.underWay--);
        if (ours) {
            answerOurselves(turn);
        }
    }

    /** What is no model's to answer. On the worker. */
    private void answerOurselves(CallerTurn turn) {
        bridge.locked(() -> {
            turn.ours = true;
            turn.underWay++;
            answers.drop(turn);
            speaking.truncate(turn, bridge.playout().cut());
        });
        desk.heard(turn);
        Reply reply = desk.answer(turn);
        say(turn, reply);
    }

    private void say(CallerTurn turn, Reply reply) {
        turn.reply = reply;
        bridge.locked(() -> {
            turn.underWay--;
            if (!turn.finished && !reply.speech().isBlank()) {
                own.say(turn, reply.speech());
            }
        });
    }

    /** A turn in which the caller said nothing. @param words on the worker, of a turn that has begun */
    void ours(Function<CallerTurn, Reply> words) {
        CallerTurn turn = new CallerTurn(bridge.clock().getAsLong());
        turn.words.complete("");
        turn.ours = true;
        turn.underWay++;
        now = turn;
        bridge.worker().accept(() -> {
            desk.begin(turn);
            turn.read = true;
            say(turn, words.apply(turn));
        });
    }

    /** Nobody has said anything for long. */
    void nobodySpeaks() {
        ours(turn -> desk.receptionist()
                .hear(desk.context(), Objects.requireNonNull(turn.before), turn.number, Utterance.of("")));
    }

    /** @param lost bytes that were sent and not heard */
    void interrupted(int lost) {
        CallerTurn turn = open();
        if (turn != null) {
            answers.drop(turn);
            finish(turn, lost, false);
        }
    }

    /** Ends the turn if nothing more is to come of it. */
    void endIfSaid() {
        CallerTurn turn = open();
        if (turn == null
                || turn.underWay > 0
                || answers.isActing()
                || answers.isDueTo(turn)
                || !bridge.playout().isIdle()
                || !turn.said.stream().allMatch(SpokenItem::isSettled)) {
            return;
        }
        String said = turn.passed();
        owed.removeIf(words -> Exactly.holds(said, words));
        if (!owed.isEmpty() && !turn.ours) {
            String words = String.join(" ", owed);
            owed.clear();
            own.say(turn, words);
            return;
        }
        if (said.isEmpty() && !turn.ours) {
            if (turn.repeats++ > 0) {
                bridge.onLost().accept("it says nothing");
            } else {
                answers.want(new Request(turn, null, 0));
            }
            return;
        }
        finish(turn, 0, true);
    }

    private void finish(CallerTurn turn, int lost, boolean complete) {
        turn.finished = true;
        String heard = turn.heard(lost);
        speaking.truncate(turn, lost);
        speaking.forget(turn);
        owed.removeIf(words -> Exactly.holds(heard, words));
        if (complete) {
            heardWhole = turn;
        }
        bridge.worker().accept(() -> end(turn, heard, complete));
    }

    /** On the worker. */
    private void end(CallerTurn turn, String heard, boolean complete) {
        if (turn.number == 0 && turn.before == null) {
            return;
        }
        Reply reply = desk.end(turn, heard, complete);
        acts.ended(complete);
        bridge.locked(() -> led = isLed(reply));
        if (!complete || over) {
            return;
        }
        if (reply.next() == Next.RING_DESK && !desk.hasTelephone()) {
            bridge.locked(() -> ours(desk::nobodyAnswers));
        } else {
            then.accept(reply.next());
        }
    }

    private static boolean isLed(Reply reply) {
        return switch (reply.state().phase()) {
            case TALKING, RINGING_DESK -> true;
            case TAKING_MESSAGE, TAKING_MESSAGE_AGAIN, OVER -> false;
        };
    }

    void spent(Request request, long inputTokens, long outputTokens) {
        request.turn().uses.add(uses.of(inputTokens, outputTokens, 0));
    }

    void silenced(int lost) {
        withColleague = true;
        interrupted(lost);
    }

    /** A colleague has talked with the caller, and the model has heard both. @param nobodyCame whether none has */
    void back(boolean nobodyCame) {
        withColleague = false;
        String heard = colleagues.toString().strip();
        colleagues.setLength(0);
        bridge.out().accept(ClientEvent.ItemCreate.note(
                "A colleague of the salon has just talked with the caller. You have heard both. They are with you again."));
        ours(turn -> nobodyCame ? desk.nobodyAnswers(turn) : desk.backFromDesk(turn, heard));
    }

    /** The caller waits. */
    void fill(CallerTurn turn) {
        if (!own.synthesised()) {
            bridge.onLost().accept("it is silent");
            return;
        }
        turn.underWay++;
        bridge.worker().accept(() -> {
            own.fill(desk.moment(turn));
            bridge.locked(() -> turn.underWay--);
        });
    }

    /**
     * Nothing more comes of the model.
     *
     * @param afterwards on the worker, once what the caller is to hear next is written down
     * @return whether that was not known before
     */
    boolean lost(Runnable afterwards) {
        if (over) {
            return false;
        }
        over = true;
        CallerTurn turn = open();
        String unsaid = String.join(" ", owed);
        if (turn != null) {
            turn.finished = true;
        }
        bridge.worker().accept(() -> {
            try {
                if (turn != null) {
                    desk.leave(turn, unsaid);
                }
            } finally {
                afterwards.run();
            }
        });
        return true;
    }

    void over(int lost) {
        if (!over) {
            over = true;
            interrupted(lost);
        }
    }
}
