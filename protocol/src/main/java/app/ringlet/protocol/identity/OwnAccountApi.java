package app.ringlet.protocol.identity;

import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** What the signed-in user changes of their own account. */
@HttpExchange("/api/v1/me")
public interface OwnAccountApi {

    /** 204; ends the user's other sessions. A wrong old password is {@code invalid_field}. */
    @PostExchange("/password")
    void changePassword(@Valid @RequestBody PasswordChange request);

    /** 204, also if the address is verified already; 503 {@code not_configured} on a server that sends no mail. */
    @PostExchange("/email/verification")
    void sendVerification();
}
