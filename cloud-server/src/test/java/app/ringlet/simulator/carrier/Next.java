package app.ringlet.simulator.carrier;

import java.util.Map;

/** How a call goes on after a verb. */
sealed interface Next {

    /** With the next verb of the document. */
    record Verb() implements Next {}

    /** With another document; the extra form fields tell how the verb ended. */
    record Document(Script script, Map<String, String> extra) implements Next {}

    record Over(CallStatus status, String reason) implements Next {}
}
