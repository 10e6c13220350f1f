package app.ringlet.desktop.connection;

import app.ringlet.protocol.assistant.AssistantApi;
import app.ringlet.protocol.assistant.KnowledgeApi;
import app.ringlet.protocol.assistant.QuestionsApi;
import app.ringlet.protocol.assistant.ReviewApi;
import app.ringlet.protocol.assistant.TrialsApi;
import app.ringlet.protocol.assistant.VoicesApi;
import app.ringlet.protocol.salon.ClientsApi;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The interfaces of the server that the assistant's place asks, with the session of whoever is signed in then. Every call blocks and
 * throws {@link ServerFailure}.
 */
public record AssistantServer(
        AssistantApi settings,
        VoicesApi voices,
        KnowledgeApi knowledge,
        Uploads uploads,
        QuestionsApi questions,
        ReviewApi review,
        TrialsApi trials,
        ClientsApi clients) {

    /** Each call goes through {@code ask}, which knows with whose session. */
    static AssistantServer through(Function<Function<AssistantServer, @Nullable Object>, @Nullable Object> ask) {
        return new AssistantServer(
                Asked.through(AssistantApi.class, AssistantServer::settings, ask),
                Asked.through(VoicesApi.class, AssistantServer::voices, ask),
                Asked.through(KnowledgeApi.class, AssistantServer::knowledge, ask),
                Asked.through(Uploads.class, AssistantServer::uploads, ask),
                Asked.through(QuestionsApi.class, AssistantServer::questions, ask),
                Asked.through(ReviewApi.class, AssistantServer::review, ask),
                Asked.through(TrialsApi.class, AssistantServer::trials, ask),
                Asked.through(ClientsApi.class, AssistantServer::clients, ask));
    }
}
