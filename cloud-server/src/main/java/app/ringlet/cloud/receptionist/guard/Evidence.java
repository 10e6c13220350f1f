package app.ringlet.cloud.receptionist.guard;

import app.ringlet.cloud.receptionist.CommittedAct;
import app.ringlet.cloud.receptionist.SalonFacts;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.Slot;
import java.util.List;
import java.util.Optional;

/**
 * What is true in this call.
 *
 * @param committed what was done in the call, oldest first
 * @param confirmed how many of those the server confirms in this reply already, from the end
 * @param free times that were found free in this call
 * @param existing appointments of the caller that were looked up
 * @param held whether a time is kept for the caller now
 */
public record Evidence(
        SalonFacts facts,
        List<CommittedAct> committed,
        int confirmed,
        List<Slot> free,
        List<AppointmentView> existing,
        boolean held) {

    public Evidence {
        committed = List.copyOf(committed);
        free = List.copyOf(free);
        existing = List.copyOf(existing);
    }

    /** The newest act of that kind. */
    Optional<CommittedAct> newest(CommittedAct.Kind kind) {
        return committed.reversed().stream().filter(c -> c.kind() == kind).findFirst();
    }

    boolean confirmedNow(CommittedAct act) {
        return committed.subList(committed.size() - confirmed, committed.size()).contains(act);
    }
}
