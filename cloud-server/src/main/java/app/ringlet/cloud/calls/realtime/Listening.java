package app.ringlet.cloud.calls.realtime;

import java.util.HashMap;
import java.util.Map;

/** What the model's recogniser makes of what is said: the caller's words, turn by turn, and what was said between them and a colleague. */
final class Listening {

    private final Bridge bridge;
    private final TurnDesk desk;
    private final ServerTurns server;
    private final Map<String, CallerTurn> turns = new HashMap<>();
    private final StringBuilder overheard = new StringBuilder();

    Listening(Bridge bridge, TurnDesk desk, ServerTurns server) {
        this.bridge = bridge;
        this.desk = desk;
        this.server = server;
    }

    /** The words of that item are the turn's. Under the lock. */
    void to(String item, CallerTurn turn) {
        turns.put(item, turn);
    }

    /** Under the lock. @param others whether they are not said to the assistant */
    void words(String item, String words, boolean others) {
        CallerTurn turn = turns.remove(item);
        if (turn != null) {
            turn.words.complete(words.strip());
            if (!turn.finished) {
                turn.underWay++;
                bridge.worker().accept(() -> read(turn));
            }
        } else if (others && !words.isBlank()) {
            overheard.append(words.strip()).append('\n');
            String all = overheard.toString().strip();
            bridge.worker().accept(() -> desk.overheard(all));
        }
    }

    /** On the worker. */
    private void read(CallerTurn turn) {
        boolean ours = turn.model != null && !desk.heard(turn);
        bridge.locked(() -> turn.underWay--);
        if (ours) {
            server.answer(turn);
        }
    }

    /** What was said to others since this was asked last. */
    String overheard() {
        String all = overheard.toString().strip();
        overheard.setLength(0);
        return all;
    }
}
