package app.ringlet.cloud.identity.oidc;

import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.platform.Secret;
import app.ringlet.protocol.ErrorCode;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param issuer https, or http on this machine. @param clientId empty for no such sign-in */
@ConfigurationProperties("ringlet.oidc")
public record OidcSettings(
        @DefaultValue("https://accounts.google.com") URI issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") Secret clientSecret) {

    public OidcSettings {
        boolean local = "localhost".equals(issuer.getHost()) || "127.0.0.1".equals(issuer.getHost());
        if (!"https".equals(issuer.getScheme()) && !local) {
            throw new IllegalArgumentException("Who says who someone is must be asked by https: " + issuer);
        }
    }

    public boolean configured() {
        return !clientId.isBlank();
    }

    /** @throws Refusal {@code not_configured} */
    void check() {
        if (!configured()) {
            throw new Refusal(
                    ErrorCode.NOT_CONFIGURED, "This server knows no other sign-in. Please use your password.");
        }
    }
}
