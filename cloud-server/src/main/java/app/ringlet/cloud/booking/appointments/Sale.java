package app.ringlet.cloud.booking.appointments;

import app.ringlet.cloud.booking.BookVisit;
import app.ringlet.cloud.booking.availability.Planner;
import app.ringlet.cloud.booking.holds.Claims;
import app.ringlet.cloud.booking.holds.HeldTime;
import app.ringlet.cloud.booking.ledger.LedgerMask;
import app.ringlet.cloud.booking.visit.PlannedItem;
import app.ringlet.cloud.booking.visit.VisitItems;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.protocol.booking.BookedItem;
import app.ringlet.protocol.booking.VisitItem;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Takes the time of a new appointment: from a hold, or straight from the ledger. */
@Component
class Sale {

    private final Planner planner;
    private final Claims claims;
    private final HeldTime held;
    private final VisitItems items;

    Sale(Planner planner, Claims claims, HeldTime held, VisitItems items) {
        this.planner = planner;
        this.claims = claims;
        this.held = held;
        this.items = items;
    }

    /** Empty if the visit was not held. @throws Refusal {@code hold_gone}, {@code invalid_field} for a hold of another visit */
    Optional<List<PlannedItem>> fromHold(UUID appointment, BookVisit command) {
        UUID hold = command.holdId();
        if (hold == null) {
            return Optional.empty();
        }
        List<PlannedItem> taken = held.handOver(hold, appointment);
        if (!isSame(command, taken)) {
            throw Refusal.ofField("holdId", "The hold is of another visit.");
        }
        return Optional.of(taken);
    }

    /** At the command's start. @throws Refusal as {@link Planner#plan} */
    List<PlannedItem> fromLedger(UUID appointment, BookVisit command) {
        return take(appointment, () -> planner.plan(command.items(), command.start(), LedgerMask.EMPTY));
    }

    /** At the first start from the command's on that can be had before {@code end}. @throws Refusal as {@link Planner#planFirst} */
    List<PlannedItem> firstFromLedger(UUID appointment, BookVisit command, Instant end) {
        return take(appointment, () -> planner.planFirst(command.items(), command.start(), end));
    }

    private List<PlannedItem> take(UUID appointment, Supplier<List<PlannedItem>> plan) {
        List<PlannedItem> taken = claims.take(plan, LedgerMask.EMPTY);
        items.write(appointment, taken);
        return taken;
    }

    private static boolean isSame(BookVisit command, List<PlannedItem> held) {
        List<VisitItem> wanted = command.items();
        if (wanted.isEmpty()) {
            return true;
        }
        return command.start().equals(PlannedItem.start(held))
                && wanted.size() == held.size()
                && IntStream.range(0, held.size()).allMatch(i -> isSame(wanted.get(i), held.get(i)));
    }

    private static boolean isSame(VisitItem wanted, PlannedItem held) {
        Set<UUID> extras = held.addOns().stream().map(BookedItem.AddOn::id).collect(Collectors.toSet());
        return wanted.serviceId().equals(held.serviceId())
                && Objects.requireNonNullElse(wanted.guest(), 0) == held.guest()
                && (wanted.employeeId() == null || wanted.employeeId().equals(held.employeeId()))
                && extras.equals(Planner.addOnsOf(wanted));
    }
}
