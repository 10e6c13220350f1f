package app.ringlet.cloud.calls.live;

import app.ringlet.protocol.media.DeskNotice.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who sits at desks in a call, by their sign-in. Under the call's lock. */
final class DeskSeats {

    private final Map<UUID, Seat> seats = new LinkedHashMap<>();

    /** @return whom it displaces: the same desk, and any other that talks if this one does; but a third is beside */
    List<Seat> take(Seat seat, Third third) {
        List<Seat> displaced = seats.values().stream()
                .filter(other -> other != seat
                        && (other.sessionId().equals(seat.sessionId())
                                || (other.role() == Role.TALK
                                        && seat.role() == Role.TALK
                                        && third.is(other.userId()) == third.is(seat.userId()))))
                .toList();
        seats.put(seat.sessionId(), seat);
        return displaced;
    }

    boolean has(Seat seat) {
        return seats.get(seat.sessionId()) == seat;
    }

    void remove(Seat seat) {
        seats.remove(seat.sessionId(), seat);
    }

    List<Seat> of(Role role) {
        return seats.values().stream().filter(seat -> seat.role() == role).toList();
    }

    /** All get up. @return who sat */
    List<Seat> clear() {
        List<Seat> all = List.copyOf(seats.values());
        seats.clear();
        return all;
    }
}
