package app.ringlet.desktop.calls;

import app.ringlet.protocol.Page;
import app.ringlet.protocol.calls.CallNote;
import app.ringlet.protocol.calls.CallReason;
import app.ringlet.protocol.calls.CallView;
import app.ringlet.protocol.calls.CallsApi;
import app.ringlet.protocol.calls.ReasonChange;
import app.ringlet.protocol.calls.TranscriptLine;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The log by the server's interface. */
public record ServerCalls(CallsApi server) implements CallLogViewModel.Source, CallDetailViewModel.Source {

    private static final int SIZE = 50;

    @Override
    public Page<CallView> page(CallQuery query, int page) {
        return server.search(
                query.live() ? "live" : null,
                query.text().isEmpty() ? null : query.text(),
                day(query.from()),
                day(query.to()),
                query.reason() == null ? null : List.of(query.reason()),
                query.outcome() == null ? null : List.of(query.outcome()),
                null,
                null,
                query.recorded() ? Boolean.TRUE : null,
                page,
                SIZE);
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    @Override
    public CallView call(UUID callId) {
        return server.get(callId);
    }

    @Override
    public List<TranscriptLine> transcript(UUID callId) {
        return server.transcript(callId);
    }

    @Override
    public CallView note(UUID callId, String note) {
        return server.note(callId, new CallNote(note));
    }

    @Override
    public CallView reason(UUID callId, CallReason reason) {
        return server.reason(callId, new ReasonChange(reason));
    }
}
