package app.ringlet.cloud.calls.realtime;

import app.ringlet.cloud.calls.realtime.Answers.Request;
import app.ringlet.cloud.providers.chat.Prompt.Call;
import app.ringlet.cloud.providers.prompt.SlotIds;
import app.ringlet.cloud.providers.prompt.ToolAnswers;
import app.ringlet.cloud.providers.prompt.ToolReader;
import app.ringlet.cloud.providers.prompt.ToolReader.Misread;
import app.ringlet.cloud.providers.realtime.ClientEvent;
import app.ringlet.cloud.providers.realtime.ServerEvent.FunctionCall;
import app.ringlet.cloud.receptionist.SpokenTurn;
import app.ringlet.cloud.receptionist.SpokenTurn.Done;
import app.ringlet.cloud.receptionist.model.ToolCall;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out what the model calls for, one act after another, each once: the model is told what came of it even if the caller interrupts
 * meanwhile. A change that an interrupted turn has made, and is called for again, has its first result.
 */
final class Acts {

    private static final Logger log = LoggerFactory.getLogger(Acts.class);
    private static final int MOST_CALLS = 16;
    private static final String INTERRUPTED = "The caller has interrupted. Call again if it is still wanted.";

    private final Bridge bridge;
    private final Answers answers;
    private final TurnDesk desk;
    private final Set<String> owed;
    private final Set<String> seen = new HashSet<>();
    // The worker's.
    private final Map<ToolCall, Done> unheard = new HashMap<>();
    private final Map<ToolCall, Done> changed = new HashMap<>();

    /** @param owed gets what the server says of what was done */
    Acts(Bridge bridge, Answers answers, TurnDesk desk, Set<String> owed) {
        this.bridge = bridge;
        this.answers = answers;
        this.desk = desk;
        this.owed = owed;
    }

    /** Under the bridge's lock. */
    void called(FunctionCall call) {
        if (!seen.add(call.callId())) {
            return;
        }
        Optional<Request> request = answers.of(call.responseId());
        if (request.isEmpty() || request.get().turn().finished) {
            tell(call, ToolAnswers.error(INTERRUPTED));
            return;
        }
        CallerTurn turn = request.get().turn();
        if (++turn.calls > MOST_CALLS) {
            bridge.onLost().accept("it calls tools without end");
            return;
        }
        turn.underWay++;
        answers.acting();
        bridge.worker().accept(() -> carryOut(turn, call));
    }

    private void carryOut(CallerTurn turn, FunctionCall call) {
        Outcome outcome;
        try {
            outcome = outcome(turn, call);
        } catch (RuntimeException e) {
            log.error("Call {}: the book cannot be reached", desk.context().callId(), e);
            outcome = new Outcome(ToolAnswers.error("The salon's book cannot be reached just now."), "");
        }
        Outcome told = outcome;
        bridge.locked(() -> {
            turn.underWay--;
            if (!told.confirmation().isEmpty()) {
                owed.add(told.confirmation());
            }
            tell(call, told.output());
            if (!turn.finished && !turn.ours && !answers.isDueTo(turn)) {
                answers.want(new Request(turn, null, 0));
            }
            answers.acted();
        });
    }

    private record Outcome(String output, String confirmation) {}

    private Outcome outcome(CallerTurn turn, FunctionCall call) {
        if (!desk.heard(turn)) {
            return new Outcome(ToolAnswers.error("Not now."), "");
        }
        SpokenTurn model = Objects.requireNonNull(turn.model);
        ToolAnswers written = new ToolAnswers(model.dialogue().facts());
        ToolCall act;
        try {
            act = new ToolReader(SlotIds.of(model.dialogue()))
                    .read(new Call(call.callId(), call.name(), call.arguments(), null));
        } catch (Misread e) {
            return new Outcome(ToolAnswers.error(e.told()), "");
        }
        Done done = unheard.containsKey(act) ? unheard.get(act) : model.carryOut(act);
        if (!done.confirmation().isEmpty()) {
            changed.put(act, done);
        }
        return new Outcome(written.of(done.result(), done.confirmation()), done.confirmation());
    }

    private void tell(FunctionCall call, String output) {
        bridge.out().accept(ClientEvent.ItemCreate.result(call.callId(), output));
    }

    /** A turn has ended. On the worker. @param complete whether the caller heard it to its end */
    void ended(boolean complete) {
        if (complete) {
            unheard.clear();
        } else {
            unheard.putAll(changed);
        }
        changed.clear();
    }
}
