package app.ringlet.cloud.calls.realtime;

import app.ringlet.cloud.providers.realtime.ClientEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the model is asked for, one answer at a time: the next when it is done with the last, and all that its acts gave has been told. Under the bridge's lock. */
final class Answers {

    /** @param exactly the words that it is to say; absent for its own. @param tries how often it was asked for them before */
    record Request(CallerTurn turn, @Nullable String exactly, int tries) {}

    private final Consumer<ClientEvent> out;
    private final Deque<Request> wanted = new ArrayDeque<>();
    private final Map<String, Request> begun = new HashMap<>();
    private final Set<String> dropped = new HashSet<>();
    private @Nullable Request asked;
    private @Nullable String active;
    private int acts;
    private boolean open;

    Answers(Consumer<ClientEvent> out) {
        this.out = out;
    }

    /** The session is as it is to be: it may be asked. */
    void open() {
        open = true;
        ask();
    }

    void want(Request request) {
        wanted.add(request);
        ask();
    }

    /** An act is being carried out: what it gives is waited for. */
    void acting() {
        acts++;
    }

    void acted() {
        acts--;
        ask();
    }

    boolean isActing() {
        return acts > 0;
    }

    private void ask() {
        if (!open || asked != null || active != null || acts > 0 || wanted.isEmpty()) {
            return;
        }
        Request next = wanted.removeFirst();
        asked = next;
        String words = next.exactly();
        out.accept(words == null ? new ClientEvent.ResponseCreate() : ClientEvent.ResponseCreate.exactly(words));
    }

    /** The model begins. @return whether its answer is still wanted */
    boolean begins(String response) {
        Request request = asked;
        asked = null;
        active = response;
        if (request == null || request.turn().finished) {
            drop(response);
            return false;
        }
        begun.put(response, request);
        return true;
    }

    /** What it answers to; empty if that is not wanted any more. */
    Optional<Request> of(String response) {
        return dropped.contains(response) ? Optional.empty() : Optional.ofNullable(begun.get(response));
    }

    /** It could not begin, for another answer is under way: later. */
    void refused() {
        Request request = asked;
        asked = null;
        if (request != null && !request.turn().finished) {
            wanted.addFirst(request);
        }
    }

    /** The answer under way, if it is to that; else the empty string. */
    String idOf(Request request) {
        return begun.entrySet().stream()
                .filter(entry -> entry.getValue() == request)
                .map(Map.Entry::getKey)
                .findAny()
                .orElse("");
    }

    /** No more of that answer. */
    void drop(String response) {
        dropped.add(response);
        if (response.equals(active)) {
            out.accept(new ClientEvent.ResponseCancel());
        }
    }

    /** No more of any that is for a turn. */
    void drop(CallerTurn turn) {
        wanted.removeIf(request -> request.turn() == turn);
        String now = active;
        Request request = now == null ? null : begun.get(now);
        if (now != null && !dropped.contains(now) && request != null && request.turn() == turn) {
            drop(now);
        }
    }

    /** @return what it answered to; empty if that was not wanted any more */
    Optional<Request> done(String response) {
        Optional<Request> request = of(response);
        if (response.equals(active)) {
            active = null;
        }
        begun.remove(response);
        return request;
    }

    /** The next one may be asked for. */
    void goOn() {
        ask();
    }

    /** Whether something is still to come for a turn. */
    boolean isDueTo(CallerTurn turn) {
        Request now = active == null || dropped.contains(active) ? null : begun.get(active);
        return asked != null && asked.turn() == turn
                || now != null && now.turn() == turn
                || wanted.stream().anyMatch(request -> request.turn() == turn);
    }
}
