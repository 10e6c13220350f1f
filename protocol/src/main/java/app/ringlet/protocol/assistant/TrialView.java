package app.ringlet.protocol.assistant;

import app.ringlet.protocol.calls.ConversationTurn;
import java.util.UUID;

/** A conversation that has begun. @param greeting its first words */
public record TrialView(UUID id, ConversationTurn greeting) {}
