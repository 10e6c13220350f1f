package app.ringlet.cloud.assistant.knowledge;

import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.assistant.KnowledgeKind;
import app.ringlet.protocol.assistant.KnowledgeView;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something written down. @param text all of it, or its beginning in a list. @param characters of all of it */
public record Entry(
        UUID id,
        long version,
        KnowledgeKind kind,
        String title,
        String text,
        int characters,
        @Nullable String source,
        Instant changedAt) {

    /** Where the salon's people find it. */
    public String where() {
        return source == null ? title : source;
    }

    KnowledgeView view(Salon salon) {
        return new KnowledgeView(id, version, kind, title, text, characters, source, salon.local(changedAt));
    }
}
