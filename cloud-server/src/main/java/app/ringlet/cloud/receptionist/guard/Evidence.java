package app.ringlet.cloud.receptionist.guard;

import app.ringlet.cloud.receptionist.CommittedAct;
import app.ringlet.cloud.receptionist.Knowledge.Passage;
import app.ringlet.cloud.receptionist.Next;
import app.ringlet.cloud.receptionist.SalonFacts;
import app.ringlet.protocol.Money;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.HoldView;
import app.ringlet.protocol.booking.Slot;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is true in this call.
 *
 * @param committed what was done in the call, oldest first
 * @param confirmed how many of those the server confirms in this reply already, from the end
 * @param free times that were found free in this call
 * @param existing appointments of the caller that were looked up
 * @param hold the time that is kept for the caller now
 * @param next what the call does after the reply
 * @param quoted totals that were worked out for this reply
 * @param learnt what the salon's own words said about this turn's question
 * @param lately what was said last, for what "it" means
 */
public record Evidence(
        SalonFacts facts,
        List<CommittedAct> committed,
        int confirmed,
        List<Slot> free,
        List<AppointmentView> existing,
        @Nullable HoldView hold,
        Next next,
        List<Money> quoted,
        List<Passage> learnt,
        List<String> lately) {

    public Evidence {
        committed = List.copyOf(committed);
        free = List.copyOf(free);
        existing = List.copyOf(existing);
        quoted = List.copyOf(quoted);
        learnt = List.copyOf(learnt);
        lately = List.copyOf(lately);
    }

    /** The newest act of that kind. */
    Optional<CommittedAct> newest(CommittedAct.Kind kind) {
        return committed.reversed().stream().filter(c -> c.kind() == kind).findFirst();
    }

    boolean did(CommittedAct.Kind kind) {
        return newest(kind).isPresent();
    }

    boolean confirmedNow(CommittedAct act) {
        return committed.subList(committed.size() - confirmed, committed.size()).contains(act);
    }

    /** Whether a text goes out for something that was done: the salon wants it, and there is a number to send it to. */
    boolean texts() {
        return facts.confirmsByText()
                && committed.stream()
                        .filter(c -> c.kind() == CommittedAct.Kind.BOOKED
                                || c.kind() == CommittedAct.Kind.MOVED
                                || c.kind() == CommittedAct.Kind.CANCELLED)
                        .anyMatch(c -> c.appointment() != null
                                && c.appointment().client().phone() != null);
    }
}
