package app.ringlet.cloud.identity.web;

import app.ringlet.cloud.identity.SignedInUser;
import app.ringlet.cloud.identity.accounts.EmailVerification;
import app.ringlet.cloud.identity.accounts.OwnPassword;
import app.ringlet.cloud.platform.audit.NotAudited;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.identity.OwnAccountApi;
import app.ringlet.protocol.identity.PasswordChange;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For whoever has signed in, and no API key: a key has no account. */
@RestController
@PreAuthorize("hasAnyRole('OWNER', 'ADMIN', 'MANAGER', 'AGENT', 'CLOUD_ADMIN')")
class OwnAccountController implements OwnAccountApi {

    private final OwnPassword password;
    private final EmailVerification verification;
    private final Salons salons;

    OwnAccountController(OwnPassword password, EmailVerification verification, Salons salons) {
        this.password = password;
        this.verification = verification;
        this.salons = salons;
    }

    @Override
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void changePassword(PasswordChange request) {
        password.change(SignedInUser.current(), request);
    }

    @Override
    @NotAudited("it changes nothing: a link is mailed")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void sendVerification() {
        String salon =
                CurrentTenant.find().flatMap(salons::byId).map(Salon::name).orElse("Ringlet");
        verification.resend(SignedInUser.current().id(), salon);
    }
}
