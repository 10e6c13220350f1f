package app.ringlet.cloud.receptionist.rehearsal;

import app.ringlet.protocol.booking.AppointmentStatus;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.BookedItem;
import app.ringlet.protocol.booking.HoldView;
import app.ringlet.protocol.booking.Slot;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a conversation has held, booked and changed for itself. Its book lets one thread in at a time. */
final class DryMemory {

    private final Map<UUID, HoldView> holds = new LinkedHashMap<>();
    /** As they are since. */
    private final Map<UUID, AppointmentView> changed = new LinkedHashMap<>();

    private final Set<UUID> booked = new HashSet<>();

    List<HoldView> holds(Instant now) {
        return holds.values().stream()
                .filter(h -> h.expiresAt().toInstant().isAfter(now))
                .toList();
    }

    void held(HoldView hold) {
        holds.put(hold.id(), hold);
    }

    void release(@Nullable UUID holdId) {
        holds.remove(holdId);
    }

    void booked(AppointmentView appointment) {
        booked.add(appointment.id());
        changed(appointment);
    }

    void changed(AppointmentView appointment) {
        changed.put(appointment.id(), appointment);
    }

    /** Whether the real book's view of it is out of date. */
    boolean knows(AppointmentView appointment) {
        return changed.containsKey(appointment.id());
    }

    /** Whether it exists in this conversation only. */
    boolean isOwn(@Nullable UUID id) {
        return booked.contains(id);
    }

    /** What was changed and not cancelled. */
    List<AppointmentView> standing() {
        return changed.values().stream()
                .filter(a -> a.status() != AppointmentStatus.CANCELLED)
                .toList();
    }

    /** Whether nothing of this conversation stands in the slot's way. @param moving gives up its own time. @param ownHold uses it */
    boolean leavesFree(Slot slot, @Nullable UUID moving, @Nullable UUID ownHold, Instant now) {
        Stream<BookedItem> held =
                holds(now).stream().filter(h -> !h.id().equals(ownHold)).flatMap(h -> h.items().stream());
        Stream<BookedItem> sold =
                standing().stream().filter(a -> !a.id().equals(moving)).flatMap(a -> a.items().stream());
        return Stream.concat(held, sold).noneMatch(item -> clashes(slot, item));
    }

    private static boolean clashes(Slot slot, BookedItem item) {
        return slot.items().stream()
                .anyMatch(i -> i.employeeId().equals(item.employeeId())
                        && i.start().isBefore(item.end())
                        && item.start().isBefore(i.end()));
    }
}
