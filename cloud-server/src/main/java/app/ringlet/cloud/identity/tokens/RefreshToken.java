package app.ringlet.cloud.identity.tokens;

/** A refresh token: 256 random bits, of which the database keeps the SHA-256 only. */
public record RefreshToken(String text) {

    public static RefreshToken random() {
        return new RefreshToken(RandomSecret.text());
    }

    public byte[] hash() {
        return RandomSecret.hash(text);
    }

    @Override
    public String toString() {
        return "RefreshToken[REDACTED]";
    }
}
