package app.ringlet.desktop.connection;

import app.ringlet.protocol.assistant.AssistantApi;
import app.ringlet.protocol.assistant.KnowledgeApi;
import app.ringlet.protocol.assistant.QuestionsApi;
import app.ringlet.protocol.assistant.ReviewApi;
import app.ringlet.protocol.assistant.TrialsApi;
import app.ringlet.protocol.salon.ClientsApi;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The interfaces of the server that the assistant's place asks, with the session of whoever is signed in then. Every call blocks and
 * throws {@link ServerFailure}.
 */
public record AssistantServer(
        AssistantApi settings,
        KnowledgeApi knowledge,
        Uploads uploads,
        QuestionsApi questions,
        ReviewApi review,
        TrialsApi trials,
        ClientsApi clients) {

    /** Each call goes through {@code ask}, which knows with whose session. */
    static AssistantServer through(Function<Function<AssistantServer, @Nullable Object>, @Nullable Object> ask) {
        return new AssistantServer(
                asking(AssistantApi.class, AssistantServer::settings, ask),
                asking(KnowledgeApi.class, AssistantServer::knowledge, ask),
                asking(Uploads.class, AssistantServer::uploads, ask),
                asking(QuestionsApi.class, AssistantServer::questions, ask),
                asking(ReviewApi.class, AssistantServer::review, ask),
                asking(TrialsApi.class, AssistantServer::trials, ask),
                asking(ClientsApi.class, AssistantServer::clients, ask));
    }

    private static <T> T asking(
            Class<T> type,
            Function<AssistantServer, T> api,
            Function<Function<AssistantServer, @Nullable Object>, @Nullable Object> ask) {
        InvocationHandler handler = (proxy, method, arguments) -> ask.apply(apis -> {
            try {
                return method.invoke(api.apply(apis), arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        });
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
