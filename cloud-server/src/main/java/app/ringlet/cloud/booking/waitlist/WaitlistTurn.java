package app.ringlet.cloud.booking.waitlist;

import app.ringlet.cloud.booking.waitlist.FreedTimes.Freed;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.Door;
import app.ringlet.cloud.tenancy.ShutSalons;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** One look at all that is to be done for the waiting lists of all salons. Can be run by several at once, and again at any time. */
@Component
public class WaitlistTurn {

    private static final Logger log = LoggerFactory.getLogger(WaitlistTurn.class);
    private static final int AT_ONCE = 200;

    private final Lapses lapses;
    private final FreedTimes freedTimes;
    private final Offering offering;
    private final ShutSalons shut;

    WaitlistTurn(Lapses lapses, FreedTimes freedTimes, Offering offering, ShutSalons shut) {
        this.lapses = lapses;
        this.freedTimes = freedTimes;
        this.offering = offering;
        this.shut = shut;
    }

    /** Who has let an offer pass waits again before its time is offered on. */
    public void run() {
        lapses.withoutHold().forEach(e -> of(e.tenantId(), e.entryId(), () -> lapses.settle(e.entryId())));
        lapses.expired().forEach(e -> of(e.tenantId(), e.entryId(), () -> lapses.settle(e.entryId())));
        for (Freed freed : freedTimes.oldest(AT_ONCE)) {
            boolean offered = shut.isOpen(freed.tenantId(), Door.OFFERS);
            of(
                    freed.tenantId(),
                    freed.id(),
                    offered ? () -> offering.offer(freed) : () -> freedTimes.remove(freed.id()));
        }
    }

    /** What fails must not keep the others waiting; the next turn meets it again. */
    private static void of(UUID tenant, UUID subject, Runnable work) {
        try {
            CurrentTenant.run(tenant, work);
        } catch (RuntimeException e) {
            log.error("Waiting list of salon {}: {} cannot be dealt with", tenant, subject, e);
        }
    }
}
