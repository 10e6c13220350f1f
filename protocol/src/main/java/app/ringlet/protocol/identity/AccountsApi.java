package app.ringlet.protocol.identity;

import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * How accounts come to be and are found again, without a token. A mailed token that is unknown, used or too old is 422
 * {@code link_invalid}.
 */
@HttpExchange("/api/v1/auth")
public interface AccountsApi {

    /** 201. An address that someone signs in with already is {@code invalid_field}, after all else has been found right. */
    @PostExchange("/signup")
    SignedUp signUp(@Valid @RequestBody SignUpRequest request);

    /** 204; the token of {@link OwnAccountApi#sendVerification}'s mail or the first one after sign-up. */
    @PostExchange("/email/verify")
    void verifyEmail(@Valid @RequestBody MailedToken request);

    /** 202 whether or not the address exists; 503 {@code not_configured} on a server that sends no mail. */
    @PostExchange("/password/forgot")
    void forgotPassword(@Valid @RequestBody ForgottenPassword request);

    /** 204; ends all sessions of the user, who then signs in. The link lives for 30 minutes. */
    @PostExchange("/password/reset")
    void resetPassword(@Valid @RequestBody PasswordReset request);

    /** What an invitation is to; it stays open. */
    @PostExchange("/invitations/look")
    InvitationPreview lookAtInvitation(@Valid @RequestBody MailedToken request);

    /** 201; the new user, signed in. */
    @PostExchange("/invitations/accept")
    Tokens acceptInvitation(@Valid @RequestBody InvitationAcceptance request);
}
