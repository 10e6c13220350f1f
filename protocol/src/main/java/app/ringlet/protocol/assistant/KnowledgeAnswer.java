package app.ringlet.protocol.assistant;

import java.util.UUID;

/**
 * What a question would be answered with.
 *
 * @param spoken 30 words at most, out of {@code passage}
 * @param source for the salon's people: the entry's title, file or address
 * @param score how much of what was asked for the passage speaks of, 0 to 1
 */
public record KnowledgeAnswer(UUID entryId, String spoken, String passage, String source, double score) {}
