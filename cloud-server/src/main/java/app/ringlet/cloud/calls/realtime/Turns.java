package app.ringlet.cloud.calls.realtime;

import app.ringlet.cloud.calls.log.Answered;
import app.ringlet.cloud.calls.realtime.Answers.Request;
import app.ringlet.cloud.providers.realtime.ClientEvent;
import app.ringlet.cloud.receptionist.Next;
import app.ringlet.cloud.receptionist.Reply;
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
    private final ServerTurns server;
    private final Listening listening;
    private final Acts acts;
    private final TurnDesk desk;
    private final Set<String> owed;
    private final Consumer<Next> then;

    private @Nullable CallerTurn now;
    private @Nullable CallerTurn heardWhole;
    private boolean withColleague;
    private boolean over;
    /** Whether a model leads the next turn, as far as is known. */
    private boolean led = true;

    Turns(
            Bridge bridge,
            Answers answers,
            Speaking speaking,
            OwnWords own,
            ServerTurns server,
            Listening listening,
            Acts acts,
            TurnDesk desk,
            Set<String> owed,
            Consumer<Next> then) {
        this.bridge = bridge;
        this.answers = answers;
        this.speaking = speaking;
        this.own = own;
        this.server = server;
        this.listening = listening;
        this.acts = acts;
        this.desk = desk;
        this.owed = owed;
        this.then = then;
    }

    boolean isOver() {
        return over;
    }

    boolean isWithColleague() {
        return withColleague;
    }

    /** The turn that is being answered. */
    @Nullable
    CallerTurn open() {
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
        CallerTurn turn = CallerTurn.ours(bridge.clock().getAsLong());
        turn.number = last.turn();
        turn.before = last.reply().state();
        turn.reply = last.reply();
        turn.stored = true;
        now = turn;
        led = TurnDesk.isLed(last.reply());
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
        listening.to(item, turn);
        answer(turn);
    }

    /** The caller has pressed keys, all of a number. */
    void keyed(String keys) {
        if (!withColleague) {
            interrupted(bridge.playout().cut());
            bridge.out().accept(ClientEvent.ItemCreate.said(true, "(on the keypad) " + keys));
            answer(CallerTurn.keyed(bridge.clock().getAsLong(), keys));
        }
    }

    private void answer(CallerTurn turn) {
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
        boolean model = turn.keyed ? turn.model != null && desk.heard(turn) : turn.model != null;
        bridge.locked(() -> turn.underWay--);
        if (!model) {
            server.answer(turn);
        }
    }

    /** A turn in which the caller said nothing. @param words on the worker, of a turn that has begun */
    private void ours(Function<CallerTurn, Reply> words) {
        CallerTurn turn = CallerTurn.ours(bridge.clock().getAsLong());
        now = turn;
        server.begin(turn, words);
    }

    /** Nobody has said anything for long. */
    void nobodySpeaks() {
        ours(desk::answer);
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
            own.say(turn, String.join(" ", owed));
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
        bridge.locked(() -> led = TurnDesk.isLed(reply));
        if (!complete || over) {
            return;
        }
        if (reply.next() == Next.RING_DESK && !desk.hasTelephone()) {
            bridge.locked(() -> ours(desk::nobodyAnswers));
        } else {
            then.accept(reply.next());
        }
    }

    void silenced(int lost) {
        withColleague = true;
        interrupted(lost);
    }

    /** A colleague has talked with the caller, and the model has heard both. @param nobodyCame whether none has */
    void back(boolean nobodyCame) {
        withColleague = false;
        String heard = listening.overheard();
        bridge.out()
                .accept(ClientEvent.ItemCreate.note(
                        nobodyCame
                                ? "Nobody of the salon has come to the telephone. The caller is with you again."
                                : "A colleague of the salon has just talked with the caller. You have heard both. They"
                                        + " are with you again."));
        ours(turn -> nobodyCame ? desk.nobodyAnswers(turn) : desk.backFromDesk(turn, heard));
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
