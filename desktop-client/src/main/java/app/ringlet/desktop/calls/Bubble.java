package app.ringlet.desktop.calls;

import app.ringlet.protocol.calls.ConversationTurn;
import app.ringlet.protocol.calls.ConversationTurn.BlockedSentence;
import app.ringlet.protocol.calls.TranscriptLine;
import app.ringlet.protocol.calls.TranscriptLine.Speaker;
import java.util.ArrayList;
import java.util.List;

/**
 * One line of a transcript.
 *
 * @param follows whether the same speaker said the line before
 * @param blocked what the assistant was kept from saying here
 */
public record Bubble(int number, Speaker speaker, String text, boolean follows, List<BlockedSentence> blocked) {

    public Bubble {
        blocked = List.copyOf(blocked);
    }

    /** @param turns what the assistant did, as far as that is known; a turn belongs to the next line with its words */
    static List<Bubble> of(List<TranscriptLine> lines, List<ConversationTurn> turns) {
        List<Bubble> bubbles = new ArrayList<>();
        List<ConversationTurn> corrected = new ArrayList<>(
                turns.stream().filter(turn -> !turn.blocked().isEmpty()).toList());
        for (TranscriptLine line : lines) {
            boolean follows = !bubbles.isEmpty() && bubbles.getLast().speaker() == line.speaker();
            List<BlockedSentence> blocked = List.of();
            if (line.speaker() == Speaker.ASSISTANT
                    && !corrected.isEmpty()
                    && corrected.getFirst().said().strip().equals(line.text().strip())) {
                blocked = corrected.removeFirst().blocked();
            }
            bubbles.add(new Bubble(line.number(), line.speaker(), line.text(), follows, blocked));
        }
        return bubbles;
    }
}
