package app.ringlet.cloud.booking.web;

import static java.util.Objects.requireNonNullElse;

import app.ringlet.cloud.booking.Acts;
import app.ringlet.cloud.booking.Waitlist;
import app.ringlet.cloud.platform.IfMatch;
import app.ringlet.protocol.Page;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.NewWaitlistEntry;
import app.ringlet.protocol.booking.WaitlistApi;
import app.ringlet.protocol.booking.WaitlistEntryView;
import app.ringlet.protocol.booking.WaitlistPatch;
import app.ringlet.protocol.booking.WaitlistStatus;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class WaitlistController implements WaitlistApi {

    private static final String SCOPE = "POST /waitlist";

    /** What an act keeps of an entry. */
    record Joined(UUID id) {}

    private final Waitlist waitlist;
    private final Acts acts;

    WaitlistController(Waitlist waitlist, Acts acts) {
        this.waitlist = waitlist;
        this.acts = acts;
    }

    @Override
    @PreAuthorize("hasAuthority('calendar:read')")
    public Page<WaitlistEntryView> list(
            @Nullable List<WaitlistStatus> status, @Nullable UUID clientId, int page, int size) {
        return waitlist.list(Set.copyOf(requireNonNullElse(status, List.of())), clientId, page, size);
    }

    @Override
    @PreAuthorize("hasAuthority('appointments:write')")
    @ResponseStatus(HttpStatus.CREATED)
    public WaitlistEntryView join(NewWaitlistEntry request, @Nullable String idempotencyKey) {
        NewWaitlistEntry wishes = request.askedBy(SignedIn.source(request.source()));
        if (idempotencyKey == null) {
            return waitlist.join(wishes);
        }
        Joined joined = acts.once(
                SCOPE,
                idempotencyKey,
                request,
                Joined.class,
                () -> new Joined(waitlist.join(wishes).id()));
        return waitlist.get(joined.id());
    }

    @Override
    @PreAuthorize("hasAuthority('calendar:read')")
    public WaitlistEntryView get(UUID id) {
        return waitlist.get(id);
    }

    @Override
    @PreAuthorize("hasAuthority('appointments:write')")
    public WaitlistEntryView change(UUID id, @Nullable String version, WaitlistPatch patch) {
        return waitlist.change(id, IfMatch.version(version), patch);
    }

    @Override
    @PreAuthorize("hasAuthority('appointments:write')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void withdraw(UUID id) {
        waitlist.withdraw(id);
    }

    @Override
    @PreAuthorize("hasAuthority('appointments:write')")
    public AppointmentView accept(UUID id) {
        return waitlist.accept(id, SignedIn.actor());
    }

    @Override
    @PreAuthorize("hasAuthority('appointments:write')")
    public WaitlistEntryView decline(UUID id) {
        return waitlist.decline(id);
    }
}
