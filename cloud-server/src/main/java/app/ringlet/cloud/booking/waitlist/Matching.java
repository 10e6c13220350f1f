package app.ringlet.cloud.booking.waitlist;

import app.ringlet.cloud.booking.Availabilities;
import app.ringlet.cloud.booking.AvailabilityQuery;
import app.ringlet.cloud.booking.AvailabilityQuery.Choice;
import app.ringlet.cloud.booking.waitlist.FreedTimes.Freed;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.protocol.booking.BookingSource;
import app.ringlet.protocol.booking.Slot;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Finds the visit with which an entry could best use a freed time, together with what is free around it. */
@Component
class Matching {

    private static final Logger log = LoggerFactory.getLogger(Matching.class);

    /** No visit is longer. */
    static final Duration AROUND = Duration.ofHours(8);

    /** Nobody can answer sooner; the salon's own lead time may be longer. */
    private static final Duration LEAST_LEAD = Duration.ofMinutes(1);

    private static final int STARTS = 500;

    private final Availabilities availabilities;
    private final InstantSource clock;

    Matching(Availabilities availabilities, InstantSource clock) {
        this.availabilities = availabilities;
        this.clock = clock;
    }

    /**
     * Within the salon's lead time and horizon, whoever put the entry on the list: it is not the desk that answers.
     * Not to be called in a transaction, which a refusal would doom.
     *
     * @param past what the entry was offered before around that time, and is not offered again
     */
    Optional<Slot> find(Entry entry, Freed freed, List<StoredOffer> past) {
        Instant lead = clock.instant().plus(LEAST_LEAD);
        Instant around = freed.start().minus(AROUND);
        Instant from = lead.isAfter(around) ? lead : around;
        if (!from.isBefore(freed.end())) {
            return Optional.empty();
        }
        try {
            return availabilities
                    .find(new AvailabilityQuery(
                                    entry.wishes().items(), from, freed.end(), STARTS, Choice.FIRST_FREE_EMPLOYEE)
                            .askedBy(BookingSource.WEB))
                    .stream()
                    .filter(slot -> filled(slot, freed).isPositive())
                    .filter(slot -> entry.wishes()
                            .admit(slot.start().toLocalDateTime(), slot.end().toLocalDateTime()))
                    .filter(slot -> past.stream()
                            .noneMatch(o -> o.overlaps(
                                    slot.start().toInstant(), slot.end().toInstant())))
                    .max(Comparator.comparing((Slot slot) -> filled(slot, freed))
                            .thenComparing(Slot::start, Comparator.reverseOrder()));
        } catch (Refusal refusal) {
            // What is wanted is not on offer any more; who waits for it must not keep the others waiting.
            log.debug("Entry {} cannot be served: {}", entry.id(), refusal.getMessage());
            return Optional.empty();
        }
    }

    /** How much of the freed time the visit would use. */
    private static Duration filled(Slot slot, Freed freed) {
        Instant start = slot.start().toInstant();
        Instant end = slot.end().toInstant();
        return Duration.between(
                start.isAfter(freed.start()) ? start : freed.start(), end.isBefore(freed.end()) ? end : freed.end());
    }
}
