package app.ringlet.cloud.identity.web;

import app.ringlet.cloud.identity.Sessions;
import app.ringlet.cloud.identity.accounts.MagicLink;
import app.ringlet.cloud.identity.signin.Login;
import app.ringlet.cloud.identity.tokens.LinkToken;
import app.ringlet.cloud.identity.tokens.RefreshToken;
import app.ringlet.cloud.platform.audit.NotAudited;
import app.ringlet.protocol.identity.AuthApi;
import app.ringlet.protocol.identity.LoginRequest;
import app.ringlet.protocol.identity.MagicLinkRedeem;
import app.ringlet.protocol.identity.MagicLinkRequest;
import app.ringlet.protocol.identity.RefreshRequest;
import app.ringlet.protocol.identity.Tokens;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AuthController implements AuthApi {

    private final Login login;
    private final MagicLink magicLink;
    private final Sessions sessions;
    /** The present one, whichever thread asks. */
    private final HttpServletRequest http;

    AuthController(Login login, MagicLink magicLink, Sessions sessions, HttpServletRequest http) {
        this.login = login;
        this.magicLink = magicLink;
        this.sessions = sessions;
        this.http = http;
    }

    @Override
    public Tokens login(LoginRequest request) {
        return login.login(request, http.getRemoteAddr());
    }

    @Override
    public Tokens refresh(RefreshRequest request) {
        return sessions.refresh(new RefreshToken(request.refreshToken()));
    }

    @Override
    public void logout(RefreshRequest request) {
        sessions.leave(new RefreshToken(request.refreshToken()));
    }

    @Override
    @NotAudited("it sends a mail; who uses it signs in")
    @ResponseStatus(HttpStatus.ACCEPTED)
    public void sendMagicLink(MagicLinkRequest request) {
        magicLink.send(request.email(), http.getRemoteAddr());
    }

    @Override
    public Tokens redeemMagicLink(MagicLinkRedeem request) {
        return magicLink.redeem(new LinkToken(request.token()), request.code());
    }
}
