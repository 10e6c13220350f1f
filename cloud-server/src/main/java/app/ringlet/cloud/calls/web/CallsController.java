package app.ringlet.cloud.calls.web;

import app.ringlet.cloud.calls.log.CallViews;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.ErrorCode;
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
    private final Salons salons;

    CallsController(CallViews calls, Salons salons) {
        this.calls = calls;
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
        throw new Refusal(ErrorCode.NOT_CONFIGURED, "The softphone is not connected yet.");
    }

    @Override
    @PreAuthorize("hasAuthority('calls:write')")
    public CallView listen(UUID id) {
        throw new Refusal(ErrorCode.NOT_CONFIGURED, "The softphone is not connected yet.");
    }

    @Override
    @PreAuthorize("hasAuthority('calls:write')")
    public CallView takeOver(UUID id) {
        throw new Refusal(ErrorCode.NOT_CONFIGURED, "The softphone is not connected yet.");
    }

    @Override
    @PreAuthorize("hasAuthority('calls:write')")
    public CallView handBack(UUID id) {
        throw new Refusal(ErrorCode.NOT_CONFIGURED, "The softphone is not connected yet.");
    }

    @Override
    @PreAuthorize("hasAuthority('calls:write')")
    public CallView hold(UUID id) {
        throw new Refusal(ErrorCode.NOT_CONFIGURED, "The softphone is not connected yet.");
    }

    @Override
    @PreAuthorize("hasAuthority('calls:write')")
    public CallView resume(UUID id) {
        throw new Refusal(ErrorCode.NOT_CONFIGURED, "The softphone is not connected yet.");
    }

    @Override
    @PreAuthorize("hasAuthority('calls:write')")
    public CallView transfer(UUID id, TransferRequest request) {
        throw new Refusal(ErrorCode.NOT_CONFIGURED, "The softphone is not connected yet.");
    }

    @Override
    @PreAuthorize("hasAuthority('calls:write')")
    public CallView hangUp(UUID id) {
        throw new Refusal(ErrorCode.NOT_CONFIGURED, "The softphone is not connected yet.");
    }

    @Override
    @PreAuthorize("hasAuthority('calls:write')")
    public CallView note(UUID id, CallNote note) {
        throw new Refusal(ErrorCode.NOT_CONFIGURED, "The softphone is not connected yet.");
    }
}
