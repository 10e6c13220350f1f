package app.ringlet.cloud.receptionist.model;

import app.ringlet.cloud.receptionist.CallContext;
import app.ringlet.cloud.receptionist.ConversationState;
import app.ringlet.cloud.receptionist.SalonFacts;
import app.ringlet.cloud.receptionist.Utterance;
import java.time.Duration;
import java.util.List;

/**
 * All that a model may know when it is asked for a step.
 *
 * @param state the conversation so far, with what this turn's acts have changed
 * @param done this turn's acts and what came of them, oldest first
 * @param frame what the model's last step gave; empty at first
 * @param left of the turn's time, for all the steps that it still takes
 */
public record Dialogue(
        SalonFacts facts,
        CallContext call,
        ConversationState state,
        Utterance heard,
        List<Exchange> done,
        String frame,
        Duration left) {

    /** An act and its result. */
    public record Exchange(ToolCall call, ToolResult result) {}

    public Dialogue {
        done = List.copyOf(done);
    }
}
