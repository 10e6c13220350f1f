package app.ringlet.cloud.identity.web;

import app.ringlet.cloud.identity.Sessions;
import app.ringlet.cloud.identity.signin.Login;
import app.ringlet.cloud.identity.tokens.RefreshToken;
import app.ringlet.protocol.identity.AuthApi;
import app.ringlet.protocol.identity.LoginRequest;
import app.ringlet.protocol.identity.RefreshRequest;
import app.ringlet.protocol.identity.Tokens;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AuthController implements AuthApi {

    private final Login login;
    private final Sessions sessions;
    /** The present one, whichever thread asks. */
    private final HttpServletRequest http;

    AuthController(Login login, Sessions sessions, HttpServletRequest http) {
        this.login = login;
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
}
