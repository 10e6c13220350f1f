package app.ringlet.cloud.identity.tokens;

/** What a mailed link ends with: 256 random bits, of which the database keeps the SHA-256 only. */
public record LinkToken(String text) {

    public static LinkToken random() {
        return new LinkToken(RandomSecret.text());
    }

    public byte[] hash() {
        return RandomSecret.hash(text);
    }

    @Override
    public String toString() {
        return "LinkToken[REDACTED]";
    }
}
