package app.ringlet.cloud.receptionist.model;

import app.ringlet.cloud.receptionist.Next;

/** What a model proposes. */
public sealed interface Step {

    /** The model's own memory for its next step. */
    String frame();

    /**
     * To say something, which ends the turn. What was committed in the turn is confirmed by the server before it.
     *
     * @param text may be empty
     * @param answered whether it answers what the caller wanted to know
     */
    record Say(String text, Next next, boolean answered, String frame) implements Step {}

    /** To do something, and be asked again. */
    record Act(ToolCall call, String frame) implements Step {}
}
