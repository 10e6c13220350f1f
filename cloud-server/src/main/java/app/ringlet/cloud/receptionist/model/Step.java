package app.ringlet.cloud.receptionist.model;

import app.ringlet.cloud.receptionist.Next;
import app.ringlet.protocol.calls.CallReason;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a model proposes. */
public sealed interface Step {

    /** The model's own memory for its next step. */
    String frame();

    /** What the step cost, the models included that were asked for it in vain. */
    List<Use> uses();

    /** The same step, at some more cost. */
    Step after(List<Use> spent);

    /**
     * To say something, which ends the turn. What was committed in the turn is confirmed by the server before it.
     *
     * @param text may be empty
     * @param answered whether it answers what the caller wanted to know
     * @param reason what the caller calls for, if that is clear by now
     */
    record Say(
            String text,
            Next next,
            boolean answered,
            @Nullable CallReason reason,
            String frame,
            List<Use> uses) implements Step {

        public Say {
            uses = List.copyOf(uses);
        }

        public Say(String text, Next next, boolean answered, String frame) {
            this(text, next, answered, null, frame, List.of());
        }

        public Say(String text, Next next, boolean answered, String frame, List<Use> uses) {
            this(text, next, answered, null, frame, uses);
        }

        @Override
        public Say after(List<Use> spent) {
            return new Say(text, next, answered, reason, frame, joined(spent, uses));
        }
    }

    /** To do something, and be asked again. */
    record Act(ToolCall call, String frame, List<Use> uses) implements Step {

        public Act {
            uses = List.copyOf(uses);
        }

        public Act(ToolCall call, String frame) {
            this(call, frame, List.of());
        }

        @Override
        public Act after(List<Use> spent) {
            return new Act(call, frame, joined(spent, uses));
        }
    }

    private static List<Use> joined(List<Use> first, List<Use> then) {
        List<Use> all = new ArrayList<>(first);
        all.addAll(then);
        return all;
    }
}
