package app.ringlet.cloud.receptionist.guard;

import app.ringlet.cloud.receptionist.CommittedAct;
import app.ringlet.cloud.receptionist.Knowledge.Passage;
import app.ringlet.cloud.receptionist.Luna;
import app.ringlet.cloud.receptionist.Next;
import app.ringlet.protocol.Money;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.Slot;
import java.util.List;

/** Evidence for tests of the guard: one kind of fact, and no other. */
final class Facts {

    static final Evidence NONE = of(List.of(), 0, List.of(), List.of(), Next.LISTEN, List.of(), List.of());

    private Facts() {}

    /** @param confirmed how many the server confirms itself */
    static Evidence done(int confirmed, CommittedAct... acts) {
        return of(List.of(acts), confirmed, List.of(), List.of(), Next.LISTEN, List.of(), List.of());
    }

    static Evidence free(Slot... slots) {
        return of(List.of(), 0, List.of(slots), List.of(), Next.LISTEN, List.of(), List.of());
    }

    static Evidence existing(AppointmentView... appointments) {
        return of(List.of(), 0, List.of(), List.of(appointments), Next.LISTEN, List.of(), List.of());
    }

    static Evidence next(Next next) {
        return of(List.of(), 0, List.of(), List.of(), next, List.of(), List.of());
    }

    static Evidence quoted(int dollars) {
        Money total = new Money(dollars * 100L, "USD");
        return of(List.of(), 0, List.of(), List.of(), Next.LISTEN, List.of(total), List.of());
    }

    static Evidence written(String... passages) {
        List<Passage> learnt =
                List.of(passages).stream().map(p -> new Passage(p, "FAQ", 1)).toList();
        return of(List.of(), 0, List.of(), List.of(), Next.LISTEN, List.of(), learnt);
    }

    private static Evidence of(
            List<CommittedAct> done,
            int confirmed,
            List<Slot> free,
            List<AppointmentView> existing,
            Next next,
            List<Money> quoted,
            List<Passage> learnt) {
        return new Evidence(Luna.facts(), done, confirmed, free, existing, null, next, quoted, learnt, List.of());
    }
}
