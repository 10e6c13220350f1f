package app.ringlet.cloud.platform.webhooks;

import java.time.Instant;

/** How a sender signs. What is compared is compared in a time that does not depend on where it differs. */
public interface SignatureScheme {

    /** Whether the holder of the secret made this request, and lately if the scheme can tell. */
    boolean isSigned(SignedRequest request, Instant now);
}
