package app.ringlet.cloud.calls.realtime;

import app.ringlet.cloud.receptionist.Reply;
import java.util.function.Function;

/** Turns that no model leads: what is said in them are the server's own words. */
final class ServerTurns {

    private final Bridge bridge;
    private final Answers answers;
    private final Speaking speaking;
    private final OwnWords own;
    private final TurnDesk desk;
    private boolean filling;

    ServerTurns(Bridge bridge, Answers answers, Speaking speaking, OwnWords own, TurnDesk desk) {
        this.bridge = bridge;
        this.answers = answers;
        this.speaking = speaking;
        this.own = own;
        this.desk = desk;
    }

    /** Under the lock. @param words on the worker, of a turn that has begun */
    void begin(CallerTurn turn, Function<CallerTurn, Reply> words) {
        turn.underWay++;
        bridge.worker().accept(() -> {
            desk.begin(turn);
            say(turn, words.apply(turn));
        });
    }

    /** What the caller said is no model's to answer, though one may have begun to. On the worker. */
    void answer(CallerTurn turn) {
        bridge.locked(() -> {
            turn.ours = true;
            turn.underWay++;
            answers.drop(turn);
            if (!turn.said.isEmpty()) {
                speaking.truncate(turn, bridge.playout().cut());
            }
        });
        desk.heard(turn);
        say(turn, desk.answer(turn));
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

    /** The caller waits: they are told to, once at a time, whatever the worker is at. Under the lock. */
    void fill(CallerTurn turn) {
        if (!own.synthesised()) {
            bridge.onLost().accept("it is silent");
            return;
        }
        if (filling) {
            return;
        }
        filling = true;
        String words = desk.moment(turn);
        bridge.besides().accept(() -> {
            boolean said = own.fill(words);
            bridge.locked(() -> {
                filling = false;
                if (!said && !turn.finished) {
                    bridge.onLost().accept("it is silent, and so are we");
                }
            });
        });
    }
}
