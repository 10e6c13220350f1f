package app.ringlet.cloud.receptionist;

import app.ringlet.cloud.receptionist.conversation.Conversation;
import app.ringlet.cloud.receptionist.model.Dialogue.Exchange;
import app.ringlet.cloud.receptionist.model.LanguageModel;
import app.ringlet.cloud.tenancy.CurrentTenant;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Talks with callers, one turn at a time. Keeps nothing between turns: the state goes in and comes out with each reply.
 * Thread-safe. A turn may be played again with the same state and number; what it changed is not changed twice.
 */
@Service
public class Receptionist implements AutoCloseable {

    private final Conversation conversation;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** @param patience how long the model may take for a turn before a person takes over */
    public Receptionist(
            AppointmentBook book,
            Knowledge knowledge,
            LanguageModel model,
            @Value("${ringlet.receptionist.patience:PT6S}") Duration patience) {
        this.conversation = new Conversation(book, knowledge, model, threads, patience);
    }

    /** The first words of a call. */
    public Reply greet(CallContext ctx) {
        return greet(ctx, null);
    }

    /** @param words the salon's own for this call, in its own language, before it is said that no human speaks; absent for the usual ones */
    public Reply greet(CallContext ctx, @Nullable String words) {
        return CurrentTenant.call(ctx.tenantId(), () -> conversation.greet(ctx, words));
    }

    /**
     * @param turn grows with each utterance of a call, from 1
     * @throws RuntimeException if the salon's facts cannot be read; then nothing has been changed
     */
    public Reply hear(CallContext ctx, ConversationState state, int turn, Utterance heard) {
        return hear(ctx, state, turn, heard, TurnWatch.NONE);
    }

    /** The same. @param watch is told how the answer comes about */
    public Reply hear(CallContext ctx, ConversationState state, int turn, Utterance heard, TurnWatch watch) {
        return CurrentTenant.call(ctx.tenantId(), () -> conversation.hear(ctx, state, turn, heard, watch));
    }

    /**
     * A turn that a model leads which speaks for itself.
     *
     * @param turn as for {@link #hear}
     * @param earlier what was found in a turn that the caller has interrupted
     * @return empty if no model leads it: then it is one for {@link #hear}
     */
    public Optional<SpokenTurn> lead(CallContext ctx, ConversationState state, int turn, List<Exchange> earlier) {
        return CurrentTenant.call(ctx.tenantId(), () -> conversation.lead(ctx, state, turn, earlier));
    }

    /** After {@link Next#RING_DESK} nobody answered: a message is asked for. */
    public Reply deskDidNotAnswer(CallContext ctx, ConversationState state) {
        return CurrentTenant.call(ctx.tenantId(), () -> conversation.deskDidNotAnswer(ctx, state));
    }

    /** A person has talked with the caller and hands them back. */
    public Reply backFromDesk(CallContext ctx, ConversationState state) {
        return CurrentTenant.call(ctx.tenantId(), () -> conversation.backFromDesk(ctx, state));
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
