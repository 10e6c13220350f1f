package app.ringlet.desktop.connection;

import app.ringlet.protocol.assistant.KnowledgeView;
import java.nio.file.Path;

/** Sends files that the assistant may answer from. */
@FunctionalInterface
public interface Uploads {

    /** Blocks; throws {@link ServerFailure}. @param file text or PDF */
    KnowledgeView upload(Path file);
}
