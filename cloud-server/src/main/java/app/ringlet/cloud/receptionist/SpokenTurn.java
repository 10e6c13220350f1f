package app.ringlet.cloud.receptionist;

import app.ringlet.cloud.receptionist.guard.Sentences;
import app.ringlet.cloud.receptionist.model.Dialogue;
import app.ringlet.cloud.receptionist.model.Dialogue.Exchange;
import app.ringlet.cloud.receptionist.model.ToolCall;
import app.ringlet.cloud.receptionist.model.ToolResult;
import app.ringlet.cloud.receptionist.model.Use;
import java.util.List;
import java.util.Optional;

/**
 * A turn that a model leads by itself, speaking as it goes: what it wants done is done here, and each of its sentences is read here before
 * it is heard. Used by one thread at a time.
 */
public interface SpokenTurn {

    /**
     * Where the sentence that begins at {@code from} ends, in speech of which more may come.
     *
     * @param complete whether nothing more comes
     * @return -1 if its end has not come
     */
    static int sentenceEnd(String speech, int from, boolean complete) {
        return Sentences.end(speech, from, complete);
    }

    /** What came of an act. @param confirmation what the server says of what was committed by it; empty if nothing was */
    record Done(ToolResult result, String confirmation) {}

    /**
     * What the caller said, known by now. Before the first act.
     *
     * @return whether the model leads this turn; otherwise it is one for {@link Receptionist#hear}
     */
    boolean heard(Utterance words);

    /** All that the model may know now. */
    Dialogue dialogue();

    /** The same change again in a turn has the first one's result. @throws RuntimeException if the book cannot be reached */
    Done carryOut(ToolCall call);

    /**
     * What is against saying it, and what is said instead: nothing, if that was said before.
     *
     * @param before what was said before it in this turn
     */
    Optional<GuardDecision> objection(String before, String sentence);

    /** What was looked for and found, for the next turn to know if the caller interrupts this one. */
    List<Exchange> found();

    /** What the call does after the turn's words. */
    Next next();

    /** @param heard as much of the model's words, and of those said in their place, as the caller heard; may be empty */
    Reply end(String heard, List<GuardDecision> decisions, List<Use> uses);
}
