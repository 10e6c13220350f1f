package app.ringlet.cloud.identity.web;

import app.ringlet.cloud.identity.SignedInUser;
import app.ringlet.cloud.identity.accounts.InvitationDesk;
import app.ringlet.protocol.Page;
import app.ringlet.protocol.identity.InvitationRequest;
import app.ringlet.protocol.identity.InvitationView;
import app.ringlet.protocol.identity.InvitationsApi;
import app.ringlet.protocol.identity.SentInvitation;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For people: a key has no rank to invite by. */
@RestController
@PreAuthorize("hasAuthority('users:write') and !hasRole('API_KEY')")
class InvitationsController implements InvitationsApi {

    private final InvitationDesk invitations;

    InvitationsController(InvitationDesk invitations) {
        this.invitations = invitations;
    }

    @Override
    public Page<InvitationView> list(int page, int size) {
        return invitations.list(page, size);
    }

    @Override
    @ResponseStatus(HttpStatus.CREATED)
    public SentInvitation invite(InvitationRequest request) {
        return invitations.invite(SignedInUser.current(), request);
    }

    @Override
    public SentInvitation resend(UUID id) {
        return invitations.resend(SignedInUser.current(), id);
    }

    @Override
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void withdraw(UUID id) {
        invitations.withdraw(id);
    }
}
