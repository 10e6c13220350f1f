package app.ringlet.cloud.receptionist;

import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.BookedItem;
import app.ringlet.protocol.calls.ConversationTurn;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A reply as those who look after the assistant see it. */
public final class TurnReport {

    private TurnReport() {}

    /** @param heard absent for none. @param millis from hearing to speaking */
    public static ConversationTurn of(int turn, OffsetDateTime at, @Nullable String heard, Reply reply, long millis) {
        return new ConversationTurn(
                turn,
                at,
                heard,
                reply.speech(),
                reply.next().name(),
                reply.state().committed().stream()
                        .filter(act -> act.turn() == turn)
                        .map(TurnReport::act)
                        .toList(),
                reply.guard().stream()
                        .map(g -> new ConversationTurn.BlockedSentence(
                                g.sentence(), g.kind().name(), g.spoken()))
                        .toList(),
                reply.uses().stream()
                        .map(u -> new ConversationTurn.ModelUse(
                                u.provider(), u.model(), u.inputTokens(), u.outputTokens(), u.costMicros(), u.millis()))
                        .toList(),
                millis,
                reply.state().reason(),
                reply.outcome());
    }

    private static ConversationTurn.Act act(CommittedAct act) {
        AppointmentView row = act.appointment();
        return row == null
                ? new ConversationTurn.Act(act.kind().name(), null, null, List.of())
                : new ConversationTurn.Act(
                        act.kind().name(),
                        row.id(),
                        row.start(),
                        row.items().stream().map(BookedItem::serviceName).toList());
    }
}
