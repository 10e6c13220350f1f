package app.ringlet.protocol.assistant;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that the assistant may answer from.
 *
 * @param version grows with each change
 * @param text the first 300 characters of it in a list
 * @param characters how long the whole text is
 * @param source the file's name or the page's address
 */
public record KnowledgeView(
        UUID id,
        long version,
        KnowledgeKind kind,
        String title,
        String text,
        int characters,
        @Nullable String source,
        OffsetDateTime changedAt) {}
