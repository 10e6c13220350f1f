package app.ringlet.cloud.calls.desk;

import app.ringlet.cloud.calls.CallsSettings;
import app.ringlet.cloud.calls.LineMeasured;
import app.ringlet.cloud.calls.live.LiveCall;
import app.ringlet.cloud.calls.sockets.Timers;
import app.ringlet.cloud.calls.sockets.Wire;
import app.ringlet.cloud.identity.SessionEnded;
import app.ringlet.cloud.identity.Sessions;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.media.DeskNotice;
import app.ringlet.protocol.media.DeskNotice.Reason;
import app.ringlet.protocol.media.DeskNotice.Role;
import app.ringlet.protocol.media.MediaClose;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.socket.CloseStatus;
import tools.jackson.databind.json.JsonMapper;

/** The softphones of this server, by their sign-in. */
@Component
public class Desks {

    private static final CloseStatus ENDED = new CloseStatus(MediaClose.SESSION_ENDED, "the session has ended");
    private static final CloseStatus QUIET = new CloseStatus(MediaClose.TOO_SLOW, "nothing came");
    private static final CloseStatus REPLACED = new CloseStatus(MediaClose.REPLACED, "connected elsewhere");

    private final Map<UUID, Desk> desks = new ConcurrentHashMap<>();
    private final Sessions sessions;
    private final CallsSettings settings;
    private final Timers timers;
    private final ApplicationEventPublisher events;
    private final JsonMapper json;

    Desks(
            Sessions sessions,
            CallsSettings settings,
            Timers timers,
            ApplicationEventPublisher events,
            JsonMapper json,
            MeterRegistry meters) {
        this.sessions = sessions;
        this.settings = settings;
        this.timers = timers;
        this.events = events;
        this.json = json;
        meters.gaugeMapSize("ringlet.media.desks", Tags.empty(), desks);
    }

    /** The user's desk takes part in a call from now on. @throws Refusal {@code no_softphone} if it is not connected, {@code call_ended} */
    public void join(DeskUser user, LiveCall call, Role role) {
        Desk desk = connected(user);
        if (!desk.join(call, role, false)) {
            throw new Refusal(ErrorCode.CALL_ENDED, "This call has ended.");
        }
    }

    /** The desk is told something, if it is connected. */
    public void tell(DeskUser user, DeskNotice notice) {
        Desk desk = desks.get(user.sessionId());
        if (desk != null) {
            desk.tell(notice);
        }
    }

    /** @throws Refusal {@code no_softphone} */
    public void check(DeskUser user) {
        connected(user);
    }

    /** Whether anyone could answer a call of the salon now. */
    public boolean any(UUID tenantId) {
        return desks.values().stream()
                .anyMatch(desk -> desk.line() != null && desk.user().tenantId().equals(tenantId));
    }

    /** Whether anyone but {@code user} could answer a call of the salon now. */
    public boolean anyBut(UUID tenantId, UUID user) {
        return desks.values().stream()
                .anyMatch(desk -> desk.line() != null
                        && desk.user().tenantId().equals(tenantId)
                        && !desk.user().userId().equals(user));
    }

    /** Who of the salon sits at a softphone now: whether they talk, by user. Nobody else is in it. */
    public Map<UUID, Boolean> talking(UUID tenantId) {
        return desks.values().stream()
                .filter(desk -> desk.line() != null && desk.user().tenantId().equals(tenantId))
                .collect(Collectors.toMap(desk -> desk.user().userId(), Desk::talks, Boolean::logicalOr));
    }

    /** @param resume the call that the desk believes to be in */
    Desk connect(DeskUser user, Wire line, @Nullable UUID resume) {
        Desk desk = desks.computeIfAbsent(user.sessionId(), id -> new Desk(user, json, this::measured));
        Wire before = desk.line(line);
        if (before != null) {
            before.close(REPLACED);
        }
        desk.tell(new DeskNotice.Ready((int) settings.resume().toSeconds()));
        for (DeskSeat seat : desk.seats()) {
            if (seat.call().has(seat)) {
                desk.join(seat.call(), seat.role(), seat.muted());
            }
        }
        if (resume != null && desk.seat(resume).isEmpty()) {
            timers.after(Duration.ZERO, () -> events.publishEvent(new DeskBack(user, resume)));
        }
        return desk;
    }

    /** The desk's connection is broken: what it listened to it leaves, what it talked in waits for it. */
    void hungUp(Desk desk, Wire line) {
        if (!desk.hungUp(line)) {
            return;
        }
        for (DeskSeat seat : desk.seats()) {
            if (seat.role() == Role.LISTEN) {
                seat.call().unseat(seat, Reason.LOST);
            } else {
                seat.call().suspend(seat);
                timers.after(settings.resume(), () -> lost(seat));
            }
        }
        if (desk.seats().isEmpty()) {
            forget(desk);
        }
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(SessionEnded event) {
        end(event.sessionId());
    }

    /** Closes those whose sign-in has run out, or was ended by way of another server. */
    void closeEnded() {
        Set<UUID> ids = Set.copyOf(desks.keySet());
        if (!ids.isEmpty()) {
            Set<UUID> alive = sessions.alive(ids);
            ids.stream().filter(id -> !alive.contains(id)).forEach(this::end);
        }
    }

    /** Cuts off those who talk and of whom nothing comes: the caller is not to wait until the network finds out. */
    void closeQuiet() {
        for (Desk desk : desks.values()) {
            Wire line = desk.line();
            if (line != null && desk.seats().stream().anyMatch(seat -> seat.isQuietFor(settings.deskQuiet()))) {
                hungUp(desk, line);
                line.close(QUIET);
            }
        }
    }

    void closeAll() {
        List.copyOf(desks.values()).forEach(desk -> {
            Wire line = desk.line(null);
            if (line != null) {
                line.close(CloseStatus.SERVICE_RESTARTED);
            }
        });
    }

    private void end(UUID sessionId) {
        Desk desk = desks.remove(sessionId);
        if (desk == null) {
            return;
        }
        Wire line = desk.line(null);
        if (line != null) {
            line.close(ENDED);
        }
        // Not here: whoever ends a session does so in a transaction that is over by now.
        timers.after(Duration.ZERO, () -> desk.seats().forEach(this::lost));
    }

    private void lost(DeskSeat seat) {
        boolean waits = seat.call().unseat(seat, Reason.LOST);
        if (waits && seat.role() == Role.TALK) {
            events.publishEvent(new DeskLost(seat.call().tenantId(), seat.call().id(), seat.userId()));
        }
    }

    /** How the line was is written down later: who leaves a seat may hold a lock. */
    private void measured(DeskSeat seat) {
        seat.line()
                .all(seat.userId())
                .map(line ->
                        new LineMeasured(seat.call().tenantId(), seat.call().id(), line))
                .ifPresent(line -> timers.after(Duration.ZERO, () -> events.publishEvent(line)));
    }

    /** Unless it has come back by now. */
    private void forget(Desk desk) {
        desks.computeIfPresent(
                desk.user().sessionId(), (id, known) -> known == desk && desk.line() == null ? null : known);
    }

    private Desk connected(DeskUser user) {
        Desk desk = desks.get(user.sessionId());
        if (desk == null || desk.line() == null || !desk.user().tenantId().equals(user.tenantId())) {
            throw new Refusal(
                    ErrorCode.NO_SOFTPHONE, "Your softphone is not connected. Please wait a moment, then try again.");
        }
        return desk;
    }
}
