package app.ringlet.protocol.identity;

import app.ringlet.protocol.Page;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Invitations to work for the salon, good for seven days; for its owners and admins. */
@HttpExchange("/api/v1/users/invitations")
public interface InvitationsApi {

    /** Those not accepted so far, the newest first. */
    @GetExchange
    Page<InvitationView> list(
            @RequestParam(name = "page", defaultValue = "0") int page,
            @RequestParam(name = "size", defaultValue = "50") int size);

    /**
     * 201. Whoever is invited again gets a new link and the old one ends. 403 {@code forbidden} for a role above one's own; 422
     * {@code limit_reached}. Does not tell whether the address signs in to another salon.
     */
    @PostExchange
    SentInvitation invite(@Valid @RequestBody InvitationRequest request);

    /** With a new link and seven more days; the old link ends. */
    @PostExchange("/{id}/resend")
    SentInvitation resend(@PathVariable("id") UUID id);

    /** 204; the link ends. */
    @DeleteExchange("/{id}")
    void withdraw(@PathVariable("id") UUID id);
}
