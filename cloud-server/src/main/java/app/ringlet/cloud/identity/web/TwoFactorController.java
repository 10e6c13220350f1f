package app.ringlet.cloud.identity.web;

import app.ringlet.cloud.identity.SignedInUser;
import app.ringlet.cloud.identity.User;
import app.ringlet.cloud.identity.Users;
import app.ringlet.cloud.identity.secondfactor.SecondFactors;
import app.ringlet.cloud.identity.signin.Login;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.platform.audit.NotAudited;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.identity.RecoveryCodes;
import app.ringlet.protocol.identity.TwoFactorApi;
import app.ringlet.protocol.identity.TwoFactorCode;
import app.ringlet.protocol.identity.TwoFactorDisable;
import app.ringlet.protocol.identity.TwoFactorSetup;
import app.ringlet.protocol.identity.TwoFactorStatus;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasAnyRole('OWNER', 'ADMIN', 'MANAGER', 'AGENT', 'CLOUD_ADMIN')")
class TwoFactorController implements TwoFactorApi {

    private final SecondFactors secondFactors;
    private final Users users;
    private final Login login;
    /** The present one, whichever thread asks. */
    private final HttpServletRequest http;

    TwoFactorController(SecondFactors secondFactors, Users users, Login login, HttpServletRequest http) {
        this.secondFactors = secondFactors;
        this.users = users;
        this.login = login;
        this.http = http;
    }

    @Override
    public TwoFactorStatus status() {
        User user = user();
        return new TwoFactorStatus(
                secondFactors.isEnabled(user.id()),
                secondFactors.isRequired(user),
                secondFactors.recoveryCodesLeft(user.id()));
    }

    @Override
    @NotAudited("nothing changes before it is confirmed")
    public TwoFactorSetup setup() {
        return secondFactors.begin(user());
    }

    @Override
    public RecoveryCodes confirm(TwoFactorCode request) {
        return new RecoveryCodes(secondFactors.confirm(user(), request.code()));
    }

    @Override
    public RecoveryCodes renewRecoveryCodes(TwoFactorCode request) {
        return new RecoveryCodes(secondFactors.renewRecoveryCodes(user(), request.code()));
    }

    @Override
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void disable(TwoFactorDisable request) {
        User user = user();
        if (request.password() != null) {
            login.checkPassword(user, request.password(), http.getRemoteAddr());
        } else {
            secondFactors.check(user, request.code());
        }
        secondFactors.disable(user);
    }

    private User user() {
        return users.byId(SignedInUser.current().id())
                .orElseThrow(() -> new Refusal(ErrorCode.TOKEN_INVALID, "This account is gone. Please sign in."));
    }
}
