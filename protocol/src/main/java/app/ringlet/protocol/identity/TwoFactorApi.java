package app.ringlet.protocol.identity;

import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * One's own second factor: six digits from an app (TOTP, RFC 6238) or a recovery code. Wrong codes are 422 {@code bad_code}, too many
 * of them 429. A code is good once.
 */
@HttpExchange("/api/v1/auth/2fa")
public interface TwoFactorApi {

    @GetExchange
    TwoFactorStatus status();

    /** Begins; nothing changes before {@link #confirm}. 409 {@code two_factor_enabled} */
    @PostExchange("/setup")
    TwoFactorSetup setup();

    /** From now on sign-ins ask for a code. The access token's successor, see {@link AuthApi#refresh}, may do what the role may. */
    @PostExchange("/confirm")
    RecoveryCodes confirm(@Valid @RequestBody TwoFactorCode request);

    /** New ones in place of the old. @param request the app's code */
    @PostExchange("/recovery-codes")
    RecoveryCodes renewRecoveryCodes(@Valid @RequestBody TwoFactorCode request);

    /** 403 {@code forbidden} if the salon asks the role for it; 401 {@code bad_credentials} for a wrong password. */
    @PostExchange("/disable")
    void disable(@Valid @RequestBody TwoFactorDisable request);
}
