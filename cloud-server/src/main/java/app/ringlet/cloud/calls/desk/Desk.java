package app.ringlet.cloud.calls.desk;

import app.ringlet.cloud.calls.live.LiveCall;
import app.ringlet.cloud.calls.sockets.Wire;
import app.ringlet.protocol.media.DeskNotice;
import app.ringlet.protocol.media.DeskNotice.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The softphone of one sign-in: its socket, if it is connected, and its seats in calls. Both are seen by many threads; the socket is one
 * reference, the seats are by call in a map of their own.
 */
final class Desk {

    private static final int MOST_STREAM = 0xFFFF;

    private final DeskUser user;
    private final JsonMapper json;
    private final Consumer<DeskSeat> onGone;
    private final Map<UUID, DeskSeat> seats = new ConcurrentHashMap<>();
    private final AtomicInteger streams = new AtomicInteger();
    private volatile @Nullable Wire line;

    /** @param onGone told of each seat once when it is none of this desk's any more; must not block */
    Desk(DeskUser user, JsonMapper json, Consumer<DeskSeat> onGone) {
        this.user = user;
        this.json = json;
        this.onGone = onGone;
    }

    DeskUser user() {
        return user;
    }

    @Nullable
    Wire line() {
        return line;
    }

    /** @param fresh null when the connection is broken. @return the line before */
    @Nullable
    synchronized Wire line(@Nullable Wire fresh) {
        Wire before = line;
        line = fresh;
        return before;
    }

    /** Breaks the connection, unless it is another by now. @return whether it was this one */
    synchronized boolean hungUp(Wire gone) {
        if (line != gone) {
            return false;
        }
        line = null;
        return true;
    }

    /** Takes a seat in a call, in the place of the one that it has there; the desk is told. @return false after the call's end */
    boolean join(LiveCall call, Role role, boolean muted) {
        DeskSeat seat = new DeskSeat(this, call, role, streams.updateAndGet(n -> n == MOST_STREAM ? 1 : n + 1));
        DeskSeat before = seats.put(call.id(), seat);
        if (before != null) {
            onGone.accept(before);
        }
        tell(new DeskNotice.Joined(call.id(), seat.stream(), role, muted && role == Role.TALK));
        if (!call.seat(seat)) {
            seat.left(DeskNotice.Reason.CALL_ENDED);
            return false;
        }
        if (muted && role == Role.TALK) {
            seat.mute(true);
        }
        return true;
    }

    void gone(DeskSeat seat) {
        if (seats.remove(seat.call().id(), seat)) {
            onGone.accept(seat);
        }
    }

    Optional<DeskSeat> seat(UUID callId) {
        return Optional.ofNullable(seats.get(callId));
    }

    /** The seat whose frames have this number. */
    @Nullable
    DeskSeat seat(int stream) {
        for (DeskSeat seat : seats.values()) {
            if (seat.stream() == stream) {
                return seat;
            }
        }
        return null;
    }

    List<DeskSeat> seats() {
        return List.copyOf(seats.values());
    }

    boolean talks() {
        return seats.values().stream().anyMatch(seat -> seat.role() == Role.TALK);
    }

    void tell(DeskNotice notice) {
        Wire present = line;
        if (present != null) {
            present.text(json.writeValueAsString(notice));
        }
    }
}
