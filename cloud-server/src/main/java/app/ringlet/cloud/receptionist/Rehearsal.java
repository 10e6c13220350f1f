package app.ringlet.cloud.receptionist;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.receptionist.model.LanguageModel;
import app.ringlet.cloud.receptionist.rehearsal.DryBook;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.calls.ConversationTurn;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A conversation with the assistant as a caller would have it, on a book of its own. One turn at a time, by its own lock. */
public final class Rehearsal implements AutoCloseable {

    /** Nobody's: it is in the range that is kept for stories. */
    private static final String NUMBER = "+12025550100";

    private final UUID id = Ids.next();
    private final Salon salon;
    private final AppointmentBook book;
    private final Receptionist receptionist;
    private int turn;
    private @Nullable Reply last;

    Rehearsal(
            Salon salon,
            AppointmentBook real,
            Knowledge knowledge,
            LanguageModel model,
            Duration patience,
            @Nullable KnownClient caller) {
        this.salon = salon;
        this.book = new DryBook(real, NUMBER, caller);
        this.receptionist = new Receptionist(book, knowledge, model, patience);
    }

    public UUID id() {
        return id;
    }

    public UUID salonId() {
        return salon.id();
    }

    /** How many turns were taken, without the greeting. */
    public synchronized int turns() {
        return turn;
    }

    public synchronized ConversationTurn greeting() {
        return answered(null, () -> receptionist.greet(context()));
    }

    /** @param said by the one who plays the caller; empty for silence */
    public synchronized ConversationTurn hear(String said) {
        Reply before = last;
        if (before == null) {
            throw new IllegalStateException("A conversation begins with its greeting");
        }
        turn++;
        return answered(said, () -> receptionist.hear(context(), before.state(), turn, Utterance.of(said)));
    }

    private ConversationTurn answered(@Nullable String heard, Supplier<Reply> finding) {
        long start = System.nanoTime();
        Reply reply = finding.get();
        if (reply.next() == Next.RING_DESK && salon.deskPhone() == null) {
            reply = receptionist.deskDidNotAnswer(context(), reply.state()).after(reply);
        }
        last = reply;
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        return TurnReport.of(turn, salon.local(book.facts().now()), heard, reply, millis);
    }

    private CallContext context() {
        return new CallContext(salon.id(), id, NUMBER);
    }

    @Override
    public void close() {
        receptionist.close();
    }
}
