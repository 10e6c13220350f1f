package app.ringlet.cloud.calls.recording;

import app.ringlet.cloud.calls.CallRecorded;
import app.ringlet.cloud.calls.recording.RecordingRow.Place;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.calls.RecordingKind;
import app.ringlet.protocol.calls.RecordingState;
import app.ringlet.protocol.calls.RecordingView;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The current salon's recordings: what there is, what is to come, what goes. Each step tells of itself by {@link CallRecorded}, in its own
 * transaction. Steps that come twice or too late change nothing, by the state in the row.
 */
@Service
@Transactional
public class RecordingStore {

    private static final int LONGEST_PROBLEM = 200;

    private final RecordingTable table;
    private final RecordingKeys keys;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecordingStore(RecordingTable table, RecordingKeys keys, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.keys = keys;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The carrier has recorded something: it is fetched after this transaction, and deleted there. Announced again, nothing happens.
     *
     * @param carrierSid the carrier's id of the recording
     * @param seconds as the carrier says; 0 if it does not
     */
    public void announce(Salon salon, UUID callId, RecordingKind kind, String carrierSid, long seconds) {
        Instant now = clock.instant();
        RecordingRow row = row(callId, kind, RecordingState.COMING, carrierSid, seconds * 1000, null);
        if (table.insert(row, now)) {
            tell(salon, row);
        }
    }

    /** The carrier could not record. @param problem in a sentence */
    public void absent(Salon salon, UUID callId, RecordingKind kind, String carrierSid, String problem) {
        RecordingRow row = row(callId, kind, RecordingState.FAILED, carrierSid, 0, problem);
        if (table.insert(row, null)) {
            tell(salon, row);
        }
    }

    /** Of these calls, the oldest first. */
    @Transactional(readOnly = true)
    public Map<UUID, List<RecordingView>> of(Salon salon, Collection<UUID> calls) {
        return table.ofCalls(salon.id(), calls).stream()
                .collect(Collectors.groupingBy(
                        RecordingRow::callId, Collectors.mapping(row -> view(salon, row), Collectors.toList())));
    }

    /** The sound of these calls is unreadable from this commit on. */
    public void eraseOf(Collection<UUID> calls) {
        UUID tenant = CurrentTenant.id();
        List<UUID> ids =
                table.ofCalls(tenant, calls).stream().map(RecordingRow::id).toList();
        table.erase(tenant, ids, clock.instant());
    }

    /** One is made here from now on. @return its row */
    RecordingRow begin(Salon salon, UUID id, UUID callId, byte[] key) {
        RecordingRow row = new RecordingRow(
                id,
                salon.id(),
                callId,
                RecordingKind.CALL,
                RecordingState.RECORDING,
                Place.NONE,
                true,
                keys.seal(key),
                0,
                0,
                null,
                null,
                false,
                clock.instant(),
                0);
        table.insert(row, null);
        tell(salon, row);
        return row;
    }

    /** It lies in the spool, whole or as far as it came. @param problem why it is shorter than the call; absent if it is not */
    void ready(Salon salon, UUID id, long bytes, Duration length, @Nullable String problem) {
        if (table.ready(id, bytes, length.toMillis(), cut(problem), clock.instant())) {
            table.find(id).ifPresent(row -> tell(salon, row));
        }
    }

    void failed(Salon salon, UUID id, String problem) {
        if (table.failed(id, problem)) {
            table.find(id).ifPresent(row -> tell(salon, row));
        }
    }

    /** What is played: of a kind, or the conversation before a message; the longest of several. */
    @Transactional(readOnly = true)
    Optional<RecordingRow> toPlay(UUID callId, @Nullable RecordingKind kind) {
        return table.ofCalls(CurrentTenant.id(), List.of(callId)).stream()
                .filter(row -> row.state() == RecordingState.READY && (kind == null || row.kind() == kind))
                .min(Comparator.comparing(RecordingRow::kind)
                        .thenComparing(RecordingRow::millis, Comparator.reverseOrder()));
    }

    private RecordingRow row(
            UUID callId,
            RecordingKind kind,
            RecordingState state,
            String carrierSid,
            long millis,
            @Nullable String problem) {
        return new RecordingRow(
                Ids.next(),
                CurrentTenant.id(),
                callId,
                kind,
                state,
                Place.NONE,
                false,
                state == RecordingState.FAILED ? null : keys.seal(Chunks.newKey()),
                0,
                millis,
                problem,
                carrierSid,
                state != RecordingState.FAILED,
                clock.instant(),
                0);
    }

    private void tell(Salon salon, RecordingRow row) {
        events.publishEvent(new CallRecorded(salon.id(), row.callId(), view(salon, row)));
    }

    private static RecordingView view(Salon salon, RecordingRow row) {
        return new RecordingView(
                row.id(),
                row.kind(),
                row.state(),
                salon.local(row.startedAt()),
                Duration.ofMillis(row.millis()).toSeconds(),
                row.problem());
    }

    private static @Nullable String cut(@Nullable String problem) {
        return problem == null || problem.length() <= LONGEST_PROBLEM ? problem : problem.substring(0, LONGEST_PROBLEM);
    }
}
