package app.ringlet.cloud.identity;

import app.ringlet.cloud.platform.Secret;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How people sign in.
 *
 * @param jwtKeys folder of the RSA keys that sign access tokens; empty for a folder of the user that runs the server
 * @param passwordCost bcrypt's cost; lower than 12 is for tests only
 * @param loginAttempts wrong passwords that one account, and one address, may send within {@code loginWindow}
 * @param keyRequests how many requests one API key may send in a minute
 * @param adminEmail sign-in of the first cloud admin; empty for none
 */
@Validated
@ConfigurationProperties("ringlet.identity")
public record IdentitySettings(
        @DefaultValue("") String jwtKeys,
        @DefaultValue("15m") Duration accessTokenLife,
        @DefaultValue("7d") Duration refreshTokenLife,
        @DefaultValue("12") @Min(4) @Max(16) int passwordCost,
        @DefaultValue("5") @Min(1) int loginAttempts,
        @DefaultValue("15m") Duration loginWindow,
        @DefaultValue("30000") @Min(1) int keyRequests,
        @DefaultValue("") String adminEmail,
        @DefaultValue("") Secret adminPassword) {}
