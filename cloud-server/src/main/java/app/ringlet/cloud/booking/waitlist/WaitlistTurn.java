package app.ringlet.cloud.booking.waitlist;

import app.ringlet.cloud.booking.waitlist.FreedTimes.Freed;
import app.ringlet.cloud.tenancy.CurrentTenant;
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

    WaitlistTurn(Lapses lapses, FreedTimes freedTimes, Offering offering) {
        this.lapses = lapses;
        this.freedTimes = freedTimes;
        this.offering = offering;
    }

    /** Who has let an offer pass waits again before its time is offered on. */
    public void run() {
        lapses.withoutHold().forEach(e -> of(e.tenantId(), e.entryId(), () -> lapses.settle(e.entryId())));
        lapses.expired().forEach(e -> of(e.tenantId(), e.entryId(), () -> lapses.settle(e.entryId())));
        for (Freed freed : freedTimes.oldest(AT_ONCE)) {
            of(freed.tenantId(), freed.id(), () -> offering.offer(freed));
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
