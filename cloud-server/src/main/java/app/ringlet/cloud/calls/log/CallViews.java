package app.ringlet.cloud.calls.log;

import app.ringlet.cloud.calls.recording.RecordingStore;
import app.ringlet.cloud.clients.Clients;
import app.ringlet.cloud.platform.Pages;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.Page;
import app.ringlet.protocol.booking.ClientRef;
import app.ringlet.protocol.calls.CallDirection;
import app.ringlet.protocol.calls.CallView;
import app.ringlet.protocol.calls.ConversationTurn;
import app.ringlet.protocol.calls.RecordingView;
import app.ringlet.protocol.calls.TranscriptLine;
import app.ringlet.protocol.salon.ClientView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calls as the desk sees them. */
@Service
@Transactional(readOnly = true)
public class CallViews {

    private final CallRepository calls;
    private final CallSearch search;
    private final Transcript transcript;
    private final Turns turns;
    private final Clients clients;
    private final RecordingStore recordings;

    CallViews(
            CallRepository calls,
            CallSearch search,
            Transcript transcript,
            Turns turns,
            Clients clients,
            RecordingStore recordings) {
        this.calls = calls;
        this.search = search;
        this.turns = turns;
        this.transcript = transcript;
        this.clients = clients;
        this.recordings = recordings;
    }

    /** Newest first. */
    public Page<CallView> search(Salon salon, CallFilter filter, int page, int size) {
        Pageable wanted = Pages.request(page, size, Sort.unsorted());
        CallSearch.Found found = search.find(filter, wanted);
        Map<UUID, Call> read =
                calls.findAllById(found.ids()).stream().collect(Collectors.toMap(Call::id, Function.identity()));
        Map<UUID, ClientView> known = clients.byIds(read.values().stream()
                .map(Call::clientId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Map<UUID, List<RecordingView>> sound = recordings.of(salon, found.ids());
        return new Page<>(
                found.ids().stream()
                        .flatMap(id -> Stream.ofNullable(read.get(id)))
                        .map(call -> view(salon, call, known, sound))
                        .toList(),
                page,
                size,
                found.total());
    }

    /** @throws Refusal {@code not_found} */
    public CallView get(Salon salon, UUID id) {
        return of(salon, find(id));
    }

    /** In the order in which it was said. @throws Refusal {@code not_found} */
    public List<TranscriptLine> transcript(Salon salon, UUID id) {
        return transcript.of(salon, find(id).id());
    }

    /** What was heard, said and done, with what it took. @throws Refusal {@code not_found} */
    public List<ConversationTurn> conversation(Salon salon, UUID id) {
        return turns.of(salon, find(id).id());
    }

    CallView of(Salon salon, Call call) {
        UUID client = call.clientId();
        return view(
                salon,
                call,
                client == null ? Map.of() : clients.byIds(List.of(client)),
                call.isRecorded() ? recordings.of(salon, List.of(call.id())) : Map.of());
    }

    private Call find(UUID id) {
        return calls.findById(id).orElseThrow(() -> Refusal.notFound("call"));
    }

    private static CallView view(
            Salon salon, Call call, Map<UUID, ClientView> known, Map<UUID, List<RecordingView>> sound) {
        Instant ended = call.endedAt();
        Transfer transfer = call.transfer();
        UUID client = call.clientId();
        @Nullable ClientView caller = client == null ? null : known.get(client);
        boolean outbound = call.direction() == CallDirection.OUTBOUND;
        return new CallView(
                call.id(),
                call.direction(),
                call.state(),
                call.outcome(),
                call.reason(),
                outbound ? call.to() : call.from(),
                outbound ? Objects.requireNonNullElse(call.from(), "") : call.to(),
                caller == null ? null : ClientRef.of(caller),
                call.appointmentId(),
                salon.local(call.startedAt()),
                salon.local(call.stateSince()),
                ended == null ? null : salon.local(ended),
                call.takenBy(),
                call.ringsFor(),
                call.note(),
                transfer == null ? null : transfer.view(),
                sound.getOrDefault(call.id(), List.of()));
    }
}
