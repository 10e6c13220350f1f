package app.ringlet.cloud.platform.webhooks;

import java.time.Instant;

/** Hexadecimal HMAC-SHA256 over the body, with a prefix such as {@code sha256=} or without. There is no time in it. */
public final class BodySignature implements SignatureScheme {

    private final String header;
    private final String prefix;
    private final String secret;

    /** @param header where the signature stands. @param prefix of its value; may be empty */
    public BodySignature(String header, String prefix, String secret) {
        this.header = header;
        this.prefix = prefix;
        this.secret = secret;
    }

    @Override
    public boolean isSigned(SignedRequest request, Instant now) {
        String given = request.header(header);
        byte[] signature =
                given == null || !given.startsWith(prefix) ? null : Hmac.hex(given.substring(prefix.length()));
        return signature != null && Hmac.same(Hmac.of("HmacSHA256", secret, request.body()), signature);
    }
}
