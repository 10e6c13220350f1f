package app.ringlet.cloud.identity.tokens;

/** An API key as it is sent: {@value #PREFIX} and 256 random bits, of which the database keeps the SHA-256 only. */
public record KeyText(String text) {

    private static final String PREFIX = "rk_";
    private static final int HINT = PREFIX.length() + 5;

    public static KeyText random() {
        return new KeyText(PREFIX + RandomSecret.text());
    }

    /** Whether {@code bearer} is meant as a key, and not as an access token. */
    public static boolean is(String bearer) {
        return bearer.startsWith(PREFIX);
    }

    public byte[] hash() {
        return RandomSecret.hash(text);
    }

    /** Enough of it to tell it from the salon's others. */
    public String hint() {
        return text.substring(0, HINT);
    }

    @Override
    public String toString() {
        return "KeyText[REDACTED]";
    }
}
