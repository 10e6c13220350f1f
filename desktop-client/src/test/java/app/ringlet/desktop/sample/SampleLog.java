package app.ringlet.desktop.sample;

import app.ringlet.desktop.calls.CallDetailViewModel;
import app.ringlet.desktop.calls.CallLogViewModel;
import app.ringlet.desktop.calls.CallQuery;
import app.ringlet.protocol.Page;
import app.ringlet.protocol.calls.CallOutcome;
import app.ringlet.protocol.calls.CallReason;
import app.ringlet.protocol.calls.CallState;
import app.ringlet.protocol.calls.CallView;
import app.ringlet.protocol.calls.TranscriptLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** The server's log of calls. Its fields are what happens next. */
public final class SampleLog implements CallLogViewModel.Source, CallDetailViewModel.Source {

    public final List<CallQuery> queries = new ArrayList<>();
    public final List<String> asked = new ArrayList<>();
    public List<CallView> calls = SampleCalls.past();
    public int size = 50;
    public RuntimeException failure;

    private void door() {
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public Page<CallView> page(CallQuery query, int page) {
        door();
        queries.add(query);
        List<CallView> found = calls.stream()
                .filter(c -> query.text().isEmpty()
                        || c.client() != null
                                && c.client().name().toLowerCase(Locale.ROOT).contains(query.text()))
                .filter(c -> query.outcome() == null || query.outcome() == c.outcome())
                .toList();
        int first = Math.min(found.size(), page * size);
        return new Page<>(found.subList(first, Math.min(found.size(), first + size)), page, size, found.size());
    }

    @Override
    public CallView call(UUID callId) {
        door();
        return SampleCalls.call(callId, CallState.ENDED, CallOutcome.ANSWERED, "+12125550199", null, 60 * 60 * 24 * 20);
    }

    @Override
    public List<TranscriptLine> transcript(UUID callId) {
        door();
        return SampleCalls.transcripts().getOrDefault(callId, List.of());
    }

    private CallView known(UUID id) {
        return calls.stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
    }

    @Override
    public CallView note(UUID callId, String note) {
        asked.add("note " + note);
        door();
        CallView c = known(callId);
        return replace(SampleCalls.with(c, c.reason(), note, c.recordings()));
    }

    @Override
    public CallView reason(UUID callId, CallReason reason) {
        asked.add("reason " + reason);
        door();
        CallView c = known(callId);
        return replace(SampleCalls.with(c, reason, c.note(), c.recordings()));
    }

    /** From now on the call is so. */
    public CallView replace(CallView call) {
        calls = calls.stream().map(c -> c.id().equals(call.id()) ? call : c).toList();
        return call;
    }
}
