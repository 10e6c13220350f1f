package app.ringlet.cloud.identity.web;

import app.ringlet.cloud.identity.accounts.EmailVerification;
import app.ringlet.cloud.identity.accounts.Invitations;
import app.ringlet.cloud.identity.accounts.PasswordReset;
import app.ringlet.cloud.identity.accounts.SignUp;
import app.ringlet.cloud.identity.tokens.LinkToken;
import app.ringlet.cloud.platform.audit.NotAudited;
import app.ringlet.protocol.identity.AccountsApi;
import app.ringlet.protocol.identity.ForgottenPassword;
import app.ringlet.protocol.identity.InvitationAcceptance;
import app.ringlet.protocol.identity.InvitationPreview;
import app.ringlet.protocol.identity.MailedToken;
import app.ringlet.protocol.identity.SignUpRequest;
import app.ringlet.protocol.identity.SignedUp;
import app.ringlet.protocol.identity.Tokens;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AccountsController implements AccountsApi {

    private final SignUp signUp;
    private final EmailVerification verification;
    private final PasswordReset reset;
    private final Invitations invitations;
    /** The present one, whichever thread asks. */
    private final HttpServletRequest http;

    AccountsController(
            SignUp signUp,
            EmailVerification verification,
            PasswordReset reset,
            Invitations invitations,
            HttpServletRequest http) {
        this.signUp = signUp;
        this.verification = verification;
        this.reset = reset;
        this.invitations = invitations;
        this.http = http;
    }

    @Override
    @ResponseStatus(HttpStatus.CREATED)
    public SignedUp signUp(SignUpRequest request) {
        return signUp.signUp(request, http.getRemoteAddr());
    }

    @Override
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void verifyEmail(MailedToken request) {
        verification.verify(new LinkToken(request.token()));
    }

    @Override
    @NotAudited("it changes nothing: who has an account is mailed a link")
    @ResponseStatus(HttpStatus.ACCEPTED)
    public void forgotPassword(ForgottenPassword request) {
        reset.forgotten(request.email(), http.getRemoteAddr());
    }

    @Override
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void resetPassword(app.ringlet.protocol.identity.PasswordReset request) {
        reset.reset(new LinkToken(request.token()), request.password());
    }

    @Override
    @NotAudited("it only looks")
    public InvitationPreview lookAtInvitation(MailedToken request) {
        return invitations.look(new LinkToken(request.token()));
    }

    @Override
    @ResponseStatus(HttpStatus.CREATED)
    public Tokens acceptInvitation(InvitationAcceptance request) {
        return invitations.accept(request);
    }
}
