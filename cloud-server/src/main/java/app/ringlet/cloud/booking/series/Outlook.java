package app.ringlet.cloud.booking.series;

import app.ringlet.cloud.booking.Availabilities;
import app.ringlet.cloud.booking.AvailabilityQuery;
import app.ringlet.cloud.booking.AvailabilityQuery.Choice;
import app.ringlet.cloud.booking.availability.Planner;
import app.ringlet.cloud.booking.ledger.LedgerMask;
import app.ringlet.cloud.booking.visit.PlannedItem;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.staff.Schedules;
import app.ringlet.cloud.staff.Timetable;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.booking.BookedItem;
import app.ringlet.protocol.booking.SeriesPreview.Obstacle;
import app.ringlet.protocol.booking.SeriesPreview.Occurrence;
import app.ringlet.protocol.booking.Slot;
import app.ringlet.protocol.booking.VisitItem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says of each visit of a series whether it can be had, and what could be had instead. */
@Component
class Outlook {

    private static final Duration FURTHEST = Duration.ofDays(731);
    private static final int STARTS_OF_A_DAY = 500;

    private final Planner planner;
    private final Availabilities availabilities;
    private final Schedules schedules;
    private final Salons salons;
    private final InstantSource clock;

    Outlook(Planner planner, Availabilities availabilities, Schedules schedules, Salons salons, InstantSource clock) {
        this.planner = planner;
        this.availabilities = availabilities;
        this.schedules = schedules;
        this.salons = salons;
        this.clock = clock;
    }

    /**
     * By position, as {@code wanted} is.
     *
     * @param items absent to move each as it was sold
     * @throws Refusal {@code not_found}, {@code employee_cannot}; {@code invalid_field} for a start that is not on five minutes
     */
    List<Occurrence> of(List<Wanted> wanted, @Nullable List<VisitItem> items) {
        Salon salon = salons.current();
        // All of them are to move, so that none stands in another's way.
        LedgerMask own = PlannedItem.mask(
                wanted.stream().map(Wanted::before).flatMap(List::stream).toList());
        Instant now = clock.instant();
        Timetable opening = null;
        List<Occurrence> found = new ArrayList<>();
        for (Wanted each : wanted) {
            if (each.start().isAfter(now.plus(FURTHEST))) {
                found.add(occurrence(each, Obstacle.TOO_FAR, null, null, salon));
                continue;
            }
            try {
                Instant end = PlannedItem.end(plan(each, items, own));
                found.add(occurrence(each, null, end, null, salon));
            } catch (Refusal refusal) {
                Obstacle obstacle = obstacle(refusal);
                LocalDate day = salon.local(each.start()).toLocalDate();
                if (obstacle == Obstacle.OUTSIDE_HOURS) {
                    opening = opening == null ? opening(salon, wanted) : opening;
                    obstacle = isOpen(opening, day, salon) ? obstacle : Obstacle.CLOSED;
                }
                found.add(occurrence(each, obstacle, null, nearest(each, items, day, salon), salon));
            }
        }
        return withEnds(found);
    }

    private List<PlannedItem> plan(Wanted wanted, @Nullable List<VisitItem> items, LedgerMask own) {
        return items == null
                ? planner.shift(wanted.before(), wanted.start(), own)
                : planner.plan(items, wanted.start(), own);
    }

    private static Obstacle obstacle(Refusal refusal) {
        return switch (refusal.code()) {
            case SLOT_TAKEN -> Obstacle.SLOT_TAKEN;
            case OUTSIDE_HOURS -> Obstacle.OUTSIDE_HOURS;
            case IN_THE_PAST -> Obstacle.IN_THE_PAST;
            default -> throw refusal;
        };
    }

    private @Nullable Slot nearest(Wanted wanted, @Nullable List<VisitItem> items, LocalDate day, Salon salon) {
        List<VisitItem> visit = items == null ? asSold(wanted.before()) : items;
        AvailabilityQuery query =
                AvailabilityQuery.onDays(visit, day, day, salon.zone(), STARTS_OF_A_DAY, Choice.FIRST_FREE_EMPLOYEE);
        if (query.to().isBefore(clock.instant())) {
            return null;
        }
        Optional<Slot> nearest =
                availabilities
                        .find(wanted.appointment() == null ? query : query.whileMoving(wanted.appointment()))
                        .stream()
                        .min(Comparator.comparing(slot -> Duration.between(
                                        wanted.start(), slot.start().toInstant())
                                .abs()));
        return nearest.orElse(null);
    }

    private static List<VisitItem> asSold(List<PlannedItem> items) {
        return items.stream()
                .map(i -> new VisitItem(
                        i.serviceId(),
                        i.employeeId(),
                        i.addOns().stream().map(BookedItem.AddOn::id).toList(),
                        i.guest()))
                .toList();
    }

    private Timetable opening(Salon salon, List<Wanted> wanted) {
        Instant first = wanted.getFirst().start().minus(Duration.ofDays(1));
        Instant last = wanted.getLast().start().plus(Duration.ofDays(2));
        return schedules.timetable(salon, List.of(), first, last);
    }

    private static boolean isOpen(Timetable opening, LocalDate day, Salon salon) {
        Instant from = day.atStartOfDay(salon.zone()).toInstant();
        return !opening.open(from, day.plusDays(1).atStartOfDay(salon.zone()).toInstant())
                .isEmpty();
    }

    private static Occurrence occurrence(
            Wanted wanted, @Nullable Obstacle obstacle, @Nullable Instant end, @Nullable Slot nearest, Salon salon) {
        return new Occurrence(
                wanted.position(),
                salon.local(wanted.start()),
                end == null ? null : salon.local(end),
                obstacle,
                nearest,
                wanted.appointment());
    }

    /** One that cannot be had would take as long as one that can. */
    private static List<Occurrence> withEnds(List<Occurrence> found) {
        Optional<Duration> length =
                found.stream().flatMap(o -> length(o).stream()).findFirst();
        return found.stream()
                .map(o -> o.end() != null || length.isEmpty()
                        ? o
                        : new Occurrence(
                                o.position(),
                                o.start(),
                                o.start().plus(length.get()),
                                o.obstacle(),
                                o.nearest(),
                                o.appointmentId()))
                .toList();
    }

    private static Optional<Duration> length(Occurrence o) {
        if (o.end() != null) {
            return Optional.of(Duration.between(o.start(), o.end()));
        }
        return Optional.ofNullable(o.nearest()).map(slot -> Duration.between(slot.start(), slot.end()));
    }
}
