package app.ringlet.cloud.calls.web;

import app.ringlet.cloud.calls.control.CallControl;
import app.ringlet.cloud.calls.control.Transfers;
import app.ringlet.cloud.calls.log.CallViews;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.Page;
import app.ringlet.protocol.calls.CallNote;
import app.ringlet.protocol.calls.CallView;
import app.ringlet.protocol.calls.CallsApi;
import app.ringlet.protocol.calls.ConversationTurn;
import app.ringlet.protocol.calls.DialRequest;
import app.ringlet.protocol.calls.TranscriptLine;
import app.ringlet.protocol.calls.TransferRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CallsController implements CallsApi {

    private final CallViews calls;
    private final CallControl control;
    private final Transfers transfers;
    private final Salons salons;

    CallsController(CallViews calls, CallControl control, Transfers transfers, Salons salons) {
        this.calls = calls;
        this.control = control;
        this.transfers = transfers;
        this.salons = salons;
    }

    @Override
    @PreAuthorize("hasAuthority('calls:read')")
    public Page<CallView> list(@Nullable String state, int page, int size) {
        if (state != null && !state.equals("live")) {
            throw Refusal.ofField("state", "The only state to ask for is \"live\".");
        }
        return calls.list(salons.current(), state != null, page, size);
    }

    @Override
    @PreAuthorize("hasAuthority('calls:read')")
    public CallView get(UUID id) {
        return calls.get(salons.current(), id);
    }

    @Override
    @PreAuthorize("hasAuthority('calls:read')")
    public List<TranscriptLine> transcript(UUID id) {
        return calls.transcript(salons.current(), id);
    }

    @Override
    @PreAuthorize("hasAuthority('calls:read')")
    public List<ConversationTurn> conversation(UUID id) {
        return calls.conversation(salons.current(), id);
    }

    @Override
    @PreAuthorize("hasAuthority('calls:write')")
    public CallView dial(DialRequest request) {
        return control.dial(salons.current(), PresentDesk.user(), request.to());
    }

    @Override
    @PreAuthorize("hasAuthority('calls:write')")
    public CallView listen(UUID id) {
        return control.listen(salons.current(), PresentDesk.user(), id);
    }

    @Override
    @PreAuthorize("hasAuthority('calls:write')")
    public CallView takeOver(UUID id) {
        return control.takeOver(salons.current(), PresentDesk.user(), id);
    }

    @Override
    @PreAuthorize("hasAuthority('calls:write')")
    public CallView handBack(UUID id) {
        return control.handBack(salons.current(), PresentDesk.user(), id);
    }

    @Override
    @PreAuthorize("hasAuthority('calls:write')")
    public CallView hold(UUID id) {
        return control.hold(salons.current(), PresentDesk.user(), id, true);
    }

    @Override
    @PreAuthorize("hasAuthority('calls:write')")
    public CallView resume(UUID id) {
        return control.hold(salons.current(), PresentDesk.user(), id, false);
    }

    @Override
    @PreAuthorize("hasAuthority('calls:write')")
    public CallView transfer(UUID id, TransferRequest request) {
        return transfers.carryOut(salons.current(), PresentDesk.user(), id, request);
    }

    @Override
    @PreAuthorize("hasAuthority('calls:write')")
    public CallView hangUp(UUID id) {
        return control.hangUp(salons.current(), PresentDesk.user(), id);
    }

    @Override
    @PreAuthorize("hasAuthority('calls:write')")
    public CallView note(UUID id, CallNote note) {
        return control.note(salons.current(), id, note.text());
    }
}
