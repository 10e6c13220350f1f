package app.ringlet.cloud.calls.web;

import static java.util.Objects.requireNonNullElse;

import app.ringlet.cloud.calls.control.CallControl;
import app.ringlet.cloud.calls.control.Transfers;
import app.ringlet.cloud.calls.log.CallFilter;
import app.ringlet.cloud.calls.log.CallLines;
import app.ringlet.cloud.calls.log.CallReasons;
import app.ringlet.cloud.calls.log.CallViews;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.Page;
import app.ringlet.protocol.calls.CallDirection;
import app.ringlet.protocol.calls.CallNote;
import app.ringlet.protocol.calls.CallOutcome;
import app.ringlet.protocol.calls.CallReason;
import app.ringlet.protocol.calls.CallState;
import app.ringlet.protocol.calls.CallView;
import app.ringlet.protocol.calls.CallsApi;
import app.ringlet.protocol.calls.ConversationTurn;
import app.ringlet.protocol.calls.DialRequest;
import app.ringlet.protocol.calls.LineQuality;
import app.ringlet.protocol.calls.ReasonChange;
import app.ringlet.protocol.calls.TranscriptLine;
import app.ringlet.protocol.calls.TransferRequest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CallsController implements CallsApi {

    private static final int LONGEST_TEXT = 200;

    private final CallViews calls;
    private final CallControl control;
    private final Transfers transfers;
    private final CallReasons reasons;
    private final CallLines lines;
    private final Salons salons;

    CallsController(
            CallViews calls,
            CallControl control,
            Transfers transfers,
            CallReasons reasons,
            CallLines lines,
            Salons salons) {
        this.lines = lines;
        this.reasons = reasons;
        this.calls = calls;
        this.control = control;
        this.transfers = transfers;
        this.salons = salons;
    }

    @Override
    @PreAuthorize("hasAuthority('calls:read')")
    public Page<CallView> search(
            @Nullable String state,
            @Nullable String text,
            @Nullable String from,
            @Nullable String to,
            @Nullable List<CallReason> reason,
            @Nullable List<CallOutcome> outcome,
            @Nullable CallDirection direction,
            @Nullable UUID takenBy,
            @Nullable Boolean hasRecording,
            int page,
            int size) {
        Salon salon = salons.current();
        SearchedTime time = SearchedTime.of(salon, from, to);
        CallFilter filter = new CallFilter(
                states(state),
                checked(text),
                time.from(),
                time.to(),
                Set.copyOf(requireNonNullElse(reason, List.of())),
                Set.copyOf(requireNonNullElse(outcome, List.of())),
                direction,
                takenBy,
                hasRecording);
        return calls.search(salon, filter, page, size);
    }

    private static Set<CallState> states(@Nullable String state) {
        if (state == null) {
            return Set.of();
        }
        if (state.equals("live")) {
            return EnumSet.complementOf(EnumSet.of(CallState.ENDED));
        }
        return Arrays.stream(CallState.values())
                .filter(one -> one.name().equalsIgnoreCase(state))
                .findAny()
                .map(Set::of)
                .orElseThrow(() -> Refusal.ofField(
                        "state", "The states to ask for are \"live\", \"ended\", and those that calls show."));
    }

    private static @Nullable String checked(@Nullable String text) {
        if (text != null && text.length() > LONGEST_TEXT) {
            throw Refusal.ofField("text", "That is too long to look for: " + LONGEST_TEXT + " characters at most.");
        }
        return text;
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
    @PreAuthorize("hasAuthority('calls:read')")
    public List<LineQuality> quality(UUID id) {
        return lines.of(id);
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

    @Override
    @PreAuthorize("hasAuthority('calls:write')")
    public CallView reason(UUID id, ReasonChange change) {
        return reasons.set(salons.current(), id, change.reason());
    }
}
