package app.ringlet.desktop.salon;

import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.HoldView;
import app.ringlet.protocol.calls.CallState;
import app.ringlet.protocol.calls.CallView;
import app.ringlet.protocol.calls.TranscriptLine;
import app.ringlet.protocol.calls.WorkItemView;
import app.ringlet.protocol.identity.Me;
import app.ringlet.protocol.push.PushMessage;
import app.ringlet.protocol.salon.DatedHours;
import app.ringlet.protocol.salon.EmployeeView;
import app.ringlet.protocol.salon.ServiceView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The desk's picture of the salon, kept up to date event by event. Confined to the UI thread. Whoever shows a part of it watches
 * {@link #revisionProperty()} and reads anew: a day is small, and a picture that is rebuilt cannot drift.
 */
public final class LiveSalon {

    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
    private final Map<UUID, ServiceView> services = new LinkedHashMap<>();
    private final Map<LocalDate, DatedHours> unusualDays = new LinkedHashMap<>();
    private final Map<UUID, AppointmentView> appointments = new LinkedHashMap<>();
    private final Map<UUID, HoldView> holds = new LinkedHashMap<>();
    private final Map<UUID, CallView> calls = new LinkedHashMap<>();
    private final Map<UUID, List<TranscriptLine>> transcripts = new LinkedHashMap<>();
    private final Map<UUID, WorkItemView> worklist = new LinkedHashMap<>();
    private final Set<LocalDate> days = new HashSet<>();
    private List<EmployeeView> employees = List.of();
    private @Nullable Me me;
    private SalonWords words = SalonWords.UNKNOWN;

    /** Replaces everything. */
    public void show(SalonPicture picture) {
        forget();
        me = picture.me();
        words = Optional.ofNullable(picture.me().tenant()).map(SalonWords::of).orElse(SalonWords.UNKNOWN);
        employees = picture.employees().stream()
                .filter(e -> !e.archived())
                .sorted(Comparator.comparingInt(EmployeeView::position).thenComparing(EmployeeView::name))
                .toList();
        picture.services().forEach(s -> services.put(s.id(), s));
        picture.unusualDays().forEach(d -> unusualDays.put(d.date(), d));
        picture.appointments().forEach(this::keepNewest);
        picture.holds().forEach(h -> holds.put(h.id(), h));
        picture.calls().forEach(c -> calls.put(c.id(), c));
        transcripts.putAll(picture.transcripts());
        picture.worklist().forEach(w -> worklist.put(w.id(), w));
        days.addAll(picture.days());
        changed();
    }

    /** Adds a day that was loaded on its own; newer versions that arrived meanwhile stay. */
    public void addDay(LocalDate day, Collection<AppointmentView> loaded) {
        loaded.forEach(this::keepNewest);
        days.add(day);
        changed();
    }

    /** Everything gone: nobody is signed in. */
    public void clear() {
        forget();
        me = null;
        employees = List.of();
        words = SalonWords.UNKNOWN;
        changed();
    }

    /** Applies one event; the caller sees to order and to each coming once. */
    public void apply(PushMessage message) {
        switch (message) {
            case PushMessage.CallChanged event -> calls.put(event.call().id(), event.call());
            case PushMessage.LineSaid event -> addLine(event.callId(), event.line());
            case PushMessage.HoldPlaced event -> holds.put(event.hold().id(), event.hold());
            case PushMessage.HoldReleased event -> holds.remove(event.holdId());
            case PushMessage.AppointmentChanged event -> keepNewest(event.appointment());
            case PushMessage.WorkItemChanged event -> worklist.put(event.item().id(), event.item());
            case PushMessage.BlockChanged event -> {
                // Blocked time has no place on the calendar yet; the event only counts.
            }
            case PushMessage.MessageChanged event -> {
                // Texts have no place of their own yet; the event only counts.
            }
            case PushMessage.WaitlistChanged event -> {
                // Nor has the waiting list; what is offered shows as a hold.
            }
            case PushMessage.Welcome event -> {
                // Says only that the log has been sent.
            }
            case PushMessage.Resync event -> {
                // The connection loads and calls show().
            }
        }
        changed();
    }

    /** Takes the server's answer to something done here, without waiting for its event. */
    public void put(WorkItemView item) {
        worklist.put(item.id(), item);
        changed();
    }

    /** The same for a call; what its events have told meanwhile is newer. */
    public void put(CallView call) {
        calls.merge(call.id(), call, (known, answer) -> {
            boolean older = known.state() == CallState.ENDED && answer.state() != CallState.ENDED
                    || known.stateSince()
                            .toInstant()
                            .isAfter(answer.stateSince().toInstant());
            return older ? known : answer;
        });
        changed();
    }

    /** Forgets a call that ended and that nobody looks at any more. */
    public void forgetCall(UUID id) {
        CallView call = calls.get(id);
        if (call != null && call.state() == CallState.ENDED) {
            calls.remove(id);
            transcripts.remove(id);
        }
    }

    private void forget() {
        services.clear();
        unusualDays.clear();
        appointments.clear();
        holds.clear();
        calls.clear();
        transcripts.clear();
        worklist.clear();
        days.clear();
    }

    private void keepNewest(AppointmentView appointment) {
        appointments.merge(appointment.id(), appointment, (a, b) -> b.version() >= a.version() ? b : a);
    }

    private void addLine(UUID callId, TranscriptLine line) {
        List<TranscriptLine> lines = new ArrayList<>(transcripts.getOrDefault(callId, List.of()));
        lines.removeIf(known -> known.number() == line.number());
        lines.add(line);
        lines.sort(Comparator.comparingInt(TranscriptLine::number));
        transcripts.put(callId, List.copyOf(lines));
    }

    private void changed() {
        revision.set(revision.get() + 1);
    }

    /** What would bring this state back, as of {@code takenAt}; empty while nobody is signed in. */
    public Optional<SalonPicture> picture(Instant takenAt) {
        return me().map(who -> new SalonPicture(
                who,
                employees,
                List.copyOf(services.values()),
                List.copyOf(unusualDays.values()),
                days,
                List.copyOf(appointments.values()),
                List.copyOf(holds.values()),
                List.copyOf(calls.values()),
                transcripts,
                List.copyOf(worklist.values()),
                takenAt));
    }

    /** Grows with each change. */
    public ReadOnlyLongProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    public Optional<Me> me() {
        return Optional.ofNullable(me);
    }

    /** Whoever sits here; null for nobody. */
    public @Nullable UUID myId() {
        return me == null ? null : me.user().id();
    }

    public SalonWords words() {
        return words;
    }

    /** Those who have a column, in its order. */
    public List<EmployeeView> employees() {
        return employees;
    }

    public Optional<ServiceView> service(UUID id) {
        return Optional.ofNullable(services.get(id));
    }

    /** What is special about the salon's hours on that day; empty for one as usual. */
    public Optional<DatedHours> unusual(LocalDate day) {
        return Optional.ofNullable(unusualDays.get(day));
    }

    public Collection<AppointmentView> appointments() {
        return List.copyOf(appointments.values());
    }

    public Optional<AppointmentView> appointment(UUID id) {
        return Optional.ofNullable(appointments.get(id));
    }

    public Collection<HoldView> holds() {
        return List.copyOf(holds.values());
    }

    public Optional<HoldView> hold(UUID id) {
        return Optional.ofNullable(holds.get(id));
    }

    public Collection<CallView> calls() {
        return List.copyOf(calls.values());
    }

    public Optional<CallView> call(UUID id) {
        return Optional.ofNullable(calls.get(id));
    }

    public List<TranscriptLine> transcript(UUID callId) {
        return transcripts.getOrDefault(callId, List.of());
    }

    public Collection<WorkItemView> worklist() {
        return List.copyOf(worklist.values());
    }

    /** Whether the appointments of that day are known in full. */
    public boolean knows(LocalDate day) {
        return days.contains(day);
    }
}
