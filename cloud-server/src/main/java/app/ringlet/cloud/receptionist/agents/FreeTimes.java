package app.ringlet.cloud.receptionist.agents;

import app.ringlet.cloud.booking.Availabilities;
import app.ringlet.cloud.booking.AvailabilityQuery;
import app.ringlet.cloud.booking.AvailabilityQuery.Choice;
import app.ringlet.cloud.receptionist.SalonFacts;
import app.ringlet.protocol.booking.BookingSource;
import app.ringlet.protocol.booking.Slot;
import app.ringlet.protocol.booking.VisitItem;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks for free times week by week, so that nothing is read that is not offered. Each start is listed once. */
@Component
class FreeTimes {

    private static final int MOST = 500;
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration LOOK_AHEAD = Duration.ofDays(63);

    private final Availabilities availabilities;

    FreeTimes(Availabilities availabilities) {
        this.availabilities = availabilities;
    }

    /** At most {@code limit}, as {@link Spread} picks them. */
    List<Slot> find(SalonFacts facts, List<VisitItem> items, Asked asked, int limit) {
        Spread spread = new Spread(facts.zone());
        List<Slot> free = read(
                items,
                asked.from(),
                asked.to(),
                slot -> asked.contains(facts.local(slot.start()).toLocalTime()),
                found -> spread.days(found) >= Math.min(Spread.DAYS, limit)
                        && spread.pick(found, limit).size() == limit);
        return spread.pick(free, limit);
    }

    /** The first one after the time that was asked for. */
    Optional<Slot> next(SalonFacts facts, List<VisitItem> items, Asked asked) {
        return read(
                        items,
                        asked.to(),
                        asked.to().plus(LOOK_AHEAD),
                        slot -> asked.contains(facts.local(slot.start()).toLocalTime()),
                        found -> !found.isEmpty())
                .stream()
                .findFirst();
    }

    /** On the day of {@code wanted} and in the week that follows, the nearest ones. @param moving its own time counts as free */
    List<Slot> near(SalonFacts facts, List<VisitItem> items, OffsetDateTime wanted, @Nullable UUID moving, int limit) {
        Instant morning =
                facts.local(wanted).toLocalDate().atStartOfDay(facts.zone()).toInstant();
        Instant from = morning.isBefore(facts.now()) ? facts.now() : morning;
        List<Slot> free = availabilities.find(
                new AvailabilityQuery(items, from, from.plus(WEEK), MOST, Choice.FIRST_FREE_EMPLOYEE)
                        .whileMoving(moving)
                        .askedBy(BookingSource.API));
        return Spread.near(free, wanted, limit);
    }

    private List<Slot> read(
            List<VisitItem> items, Instant from, Instant to, Predicate<Slot> wanted, Predicate<List<Slot>> enough) {
        List<Slot> found = new ArrayList<>();
        Instant at = from;
        while (at.isBefore(to) && !enough.test(found)) {
            Instant week = at.plus(WEEK);
            Instant until = week.isBefore(to) ? week : to;
            List<Slot> free =
                    availabilities.find(new AvailabilityQuery(items, at, until, MOST, Choice.FIRST_FREE_EMPLOYEE)
                            .askedBy(BookingSource.API));
            free.stream().filter(wanted).forEach(found::add);
            // What did not fit into the answer begins after its last.
            at = free.size() < MOST ? until : free.getLast().start().toInstant().plusMillis(1);
        }
        return found;
    }
}
