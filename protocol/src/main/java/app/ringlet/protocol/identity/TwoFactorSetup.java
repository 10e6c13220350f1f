package app.ringlet.protocol.identity;

/**
 * What an authenticator app takes in.
 *
 * @param secret base 32, for typing
 * @param uri {@code otpauth://...}
 * @param qrCode the URI as a picture: a PNG as {@code data:} URI
 */
public record TwoFactorSetup(String secret, String uri, String qrCode) {

    @Override
    public String toString() {
        return "TwoFactorSetup[REDACTED]";
    }
}
