package app.ringlet.cloud.calls.log;

import app.ringlet.cloud.receptionist.ConversationState.Line;
import app.ringlet.cloud.receptionist.Reply;
import app.ringlet.protocol.calls.TranscriptLine.Speaker;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a turn went, beside what was replied. @param heard absent for none. @param millis from hearing to speaking */
record TurnTaken(Instant at, @Nullable String heard, long millis) {

    /** Whether a person was to take over, be there one or not. */
    boolean handedOver(Reply reply) {
        return switch (reply.state().phase()) {
            case RINGING_DESK, TAKING_MESSAGE, TAKING_MESSAGE_AGAIN -> true;
            case TALKING, OVER -> false;
        };
    }

    /** Whether the caller was asked the same thing as in the turn before: then they were not understood. */
    boolean askedAgain(Reply reply) {
        List<String> said = reply.state().lines().stream()
                .filter(line -> line.speaker() == Speaker.ASSISTANT)
                .map(Line::text)
                .toList();
        if (heard == null || said.size() < 2) {
            return false;
        }
        String question = question(said.getLast());
        return !question.isEmpty() && question.equals(question(said.get(said.size() - 2)));
    }

    /** The last sentence, if it asks. */
    private static String question(String speech) {
        String text = speech.strip();
        if (!text.endsWith("?")) {
            return "";
        }
        int start = Math.max(text.lastIndexOf(". "), Math.max(text.lastIndexOf("! "), text.lastIndexOf("? ")));
        return text.substring(start + 1).strip();
    }
}
