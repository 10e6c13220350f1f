package app.ringlet.cloud.calls.realtime;

import app.ringlet.cloud.calls.realtime.Answers.Request;
import app.ringlet.cloud.providers.realtime.ClientEvent;
import app.ringlet.cloud.receptionist.GuardDecision;
import app.ringlet.cloud.receptionist.SpokenTurn;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Lets the model's voice out sentence by sentence, as each passes the guard; what does not is not heard, and the truth is said instead. Under the bridge's lock. */
final class Speaking {

    private static final int MOST_TRIES = 2;

    private final Bridge bridge;
    private final Answers answers;
    private final OwnWords own;
    /** What the server says of what was done, as long as the caller has not heard it. */
    private final Set<String> owed;

    private final Map<String, SpokenItem> items = new HashMap<>();
    private final Map<SpokenItem, Request> requests = new HashMap<>();
    private final Set<SpokenItem> instead = new HashSet<>();

    Speaking(Bridge bridge, Answers answers, OwnWords own, Set<String> owed) {
        this.bridge = bridge;
        this.answers = answers;
        this.own = own;
        this.owed = owed;
    }

    void sound(String response, String id, byte[] sound) {
        item(response, id).ifPresent(item -> {
            item.sound(sound);
            release(item);
        });
    }

    void soundDone(String response, String id) {
        item(response, id).ifPresent(item -> {
            item.soundDone();
            release(item);
        });
    }

    void words(String response, String id, String delta) {
        item(response, id).ifPresent(item -> {
            item.words(delta);
            read(item);
        });
    }

    void wordsDone(String response, String id, String whole) {
        item(response, id).ifPresent(item -> {
            item.wordsDone(whole);
            read(item);
            release(item);
        });
    }

    /** Nothing more comes of an answer. */
    void over(Request request) {
        for (SpokenItem item : request.turn().said) {
            if (requests.get(item) == request) {
                item.over();
                read(item);
                release(item);
            }
        }
        if (request.exactly() != null && !Exactly.holds(request.turn().passed(), request.exactly())) {
            bridge.worker().accept(() -> bridge.locked(() -> notExactly(request)));
        }
    }

    private Optional<SpokenItem> item(String response, String id) {
        return answers.of(response)
                .map(request -> items.computeIfAbsent(id, fresh -> {
                    SpokenItem item =
                            new SpokenItem(id, request.exactly(), bridge.clock().getAsLong());
                    requests.put(item, request);
                    request.turn().said.add(item);
                    return item;
                }));
    }

    private void read(SpokenItem item) {
        Request request = requests.get(item);
        Optional<String> next = item.nextSentence();
        while (request != null && next.isPresent()) {
            String sentence = next.get();
            int until = item.readUntil();
            if (sentence.isBlank() || item.expected() != null && Exactly.begins(item.wordsRead(), item.expected())) {
                item.passed(until);
                release(item);
            } else if (item.expected() != null) {
                item.block();
                answers.drop(answers.idOf(request));
                bridge.worker().accept(() -> bridge.locked(() -> notExactly(request)));
            } else {
                CallerTurn turn = request.turn();
                turn.underWay++;
                bridge.worker().accept(() -> check(turn, item, sentence, until));
            }
            next = item.nextSentence();
        }
    }

    /** On the worker. */
    private void check(CallerTurn turn, SpokenItem item, String sentence, int until) {
        SpokenTurn model = turn.model;
        String[] before = {""};
        boolean[] confirms = {false};
        bridge.locked(() -> {
            before[0] = turn.passed();
            confirms[0] = Exactly.amongAny(sentence, owed);
        });
        Optional<GuardDecision> objection =
                confirms[0] || model == null ? Optional.empty() : model.objection(before[0], sentence);
        bridge.locked(() -> {
            turn.underWay--;
            if (turn.finished || item.isBlocked()) {
                return;
            }
            if (objection.isEmpty() && model != null) {
                item.passed(until);
            } else {
                objection.ifPresent(turn.decisions::add);
                item.block();
                instead.add(item);
            }
            release(item);
        });
    }

    private void release(SpokenItem item) {
        boolean first = item.released() == 0;
        byte[] more = item.release();
        bridge.playout().play(item, more);
        Request request = requests.get(item);
        if (request != null && more.length > 0) {
            request.turn().sounds(bridge.clock().getAsLong());
        }
        if (first && more.length > 0) {
            bridge.guardDelay().record(bridge.clock().getAsLong() - item.began(), TimeUnit.NANOSECONDS);
        }
        if (item.isBlocked() && item.hasPassedSound() && instead.remove(item)) {
            sayInstead(item);
        }
    }

    /** The sentence is lost with all that follows; the model is told where it ended, and the truth is said. */
    private void sayInstead(SpokenItem item) {
        Request request = requests.get(item);
        String id = item.id();
        if (request == null || id == null) {
            return;
        }
        item.over();
        answers.drop(answers.idOf(request));
        item.cutAt(item.released());
        bridge.out().accept(new ClientEvent.ItemTruncate(id, item.released() / Alignment.BYTES));
        CallerTurn turn = request.turn();
        String truth = turn.decisions.isEmpty() ? "" : turn.decisions.getLast().spoken();
        if (!truth.isEmpty()) {
            own.say(turn, truth);
        }
    }

    private void notExactly(Request request) {
        CallerTurn turn = request.turn();
        String words = request.exactly();
        if (turn.finished || words == null || Exactly.holds(turn.passed(), words)) {
            return;
        }
        if (request.tries() + 1 < MOST_TRIES) {
            answers.want(new Request(turn, words, request.tries() + 1));
        } else {
            bridge.onLost().accept("it does not say what it is given to say");
        }
    }

    /** Where a turn that is over was cut, the model is told how much of its words was heard. @param lost bytes that were sent and not heard */
    void truncate(CallerTurn turn, int lost) {
        int rest = lost;
        for (SpokenItem item : turn.said.reversed()) {
            int off = Math.min(rest, item.played());
            rest -= off;
            @Nullable String id = item.id();
            int heard = item.played() - off;
            if (id != null && item.received() > heard && item.cutAt(heard)) {
                bridge.out().accept(new ClientEvent.ItemTruncate(id, heard / Alignment.BYTES));
            }
            item.drop();
        }
    }

    /** Nothing of a turn that is over is known any more. */
    void forget(CallerTurn turn) {
        turn.said.forEach(item -> {
            requests.remove(item);
            if (item.id() != null) {
                items.remove(item.id());
            }
        });
    }
}
