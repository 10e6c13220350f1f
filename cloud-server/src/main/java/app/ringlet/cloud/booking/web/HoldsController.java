package app.ringlet.cloud.booking.web;

import app.ringlet.cloud.booking.Holds;
import app.ringlet.cloud.booking.PlaceHold;
import app.ringlet.cloud.platform.audit.NotAudited;
import app.ringlet.protocol.booking.HoldExtension;
import app.ringlet.protocol.booking.HoldRequest;
import app.ringlet.protocol.booking.HoldView;
import app.ringlet.protocol.booking.HoldsApi;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Whoever works at the desk may end any hold of the salon: a colleague's, or that of a call they have taken over. */
@RestController
class HoldsController implements HoldsApi {

    private final Holds holds;
    private final OwnHolds own;

    HoldsController(Holds holds, OwnHolds own) {
        this.holds = holds;
        this.own = own;
    }

    @Override
    @PreAuthorize("hasAuthority('calendar:read')")
    public List<HoldView> list() {
        return holds.live();
    }

    @Override
    @NotAudited("a hold promises nothing and ends by itself")
    @PreAuthorize("hasAuthority('appointments:write')")
    @ResponseStatus(HttpStatus.CREATED)
    public HoldView place(HoldRequest request) {
        return holds.place(new PlaceHold(
                SignedIn.holdOwner(),
                request.items(),
                request.start().toInstant(),
                Duration.ofSeconds(request.ttlSeconds()),
                request.moving()));
    }

    @Override
    @NotAudited("a hold promises nothing and ends by itself")
    @PreAuthorize("hasAuthority('appointments:write')")
    public HoldView extend(UUID id, HoldExtension extension) {
        own.check(id);
        return holds.extend(id, Duration.ofSeconds(extension.ttlSeconds()));
    }

    @Override
    @NotAudited("a hold promises nothing and ends by itself")
    @PreAuthorize("hasAuthority('appointments:write')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void release(UUID id) {
        own.check(id);
        holds.release(id);
    }
}
