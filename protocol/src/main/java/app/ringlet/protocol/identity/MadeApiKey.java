package app.ringlet.protocol.identity;

/** A new key. @param key what the other system sends as {@code Authorization: Bearer rk_...}; it cannot be shown again */
public record MadeApiKey(ApiKeyView apiKey, String key) {

    @Override
    public String toString() {
        return "MadeApiKey[apiKey=" + apiKey + ", key=[REDACTED]]";
    }
}
