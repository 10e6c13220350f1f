package app.ringlet.cloud.identity.tokens;

import app.ringlet.cloud.identity.SignedInUser;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.util.function.Function;

/**
 * What the tokens say that were verified lately, so that a signature is checked once and not with each request. It holds their
 * SHA-256 and not the tokens; whether one is still good is for the reader to see. Safe for use by many at once.
 */
final class VerifiedTokens {

    private static final int MOST = 20_000;

    private final Cache<ByteBuffer, Verified> byHash =
            Caffeine.newBuilder().maximumSize(MOST).build();

    /** @param keyId of the key that signed it */
    record Verified(SignedInUser user, String keyId) {}

    /** @param verify throws for a token that is not valid, of which nothing is kept */
    Verified get(String token, Function<String, Verified> verify) {
        return byHash.get(ByteBuffer.wrap(RandomSecret.hash(token)), hash -> verify.apply(token));
    }
}
