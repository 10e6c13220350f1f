package app.ringlet.cloud.providers.chat;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A provider gave no answer. Tells whether asking again could help; its message holds nothing of what was asked. */
public final class ProviderFailed extends Exception {

    private static final long serialVersionUID = 1L;

    /** What went wrong. */
    public enum Kind {
        /** It cannot be reached, or says that it is in trouble, before a word was said. */
        UNAVAILABLE(true),
        /** Too much was asked of it. */
        RATE_LIMITED(true),
        TIMED_OUT(false),
        /** It stopped in the middle of an answer. */
        CUT_OFF(false),
        /** It answered what nobody can read, or nothing, or too much. */
        GARBLED(false),
        /** It will not, however often it is asked: a wrong key, an unknown model, a request that it does not take. */
        REFUSED(false);

        private final boolean worthRepeating;

        Kind(boolean worthRepeating) {
            this.worthRepeating = worthRepeating;
        }
    }

    private final Kind kind;
    private final @Nullable Duration retryAfter;

    public ProviderFailed(Kind kind, String message, @Nullable Throwable cause) {
        this(kind, message, null, cause);
    }

    private ProviderFailed(Kind kind, String message, @Nullable Duration retryAfter, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.retryAfter = retryAfter;
    }

    /** @param retryAfter the header of that name; absent if there was none */
    public static ProviderFailed ofStatus(int status, @Nullable String retryAfter, @Nullable Throwable cause) {
        Kind kind =
                status == 429 ? Kind.RATE_LIMITED : status >= 500 || status == 408 ? Kind.UNAVAILABLE : Kind.REFUSED;
        return new ProviderFailed(kind, "HTTP status " + status, seconds(retryAfter), cause);
    }

    public Kind kind() {
        return kind;
    }

    /** Whether the same question may be put again: nothing was answered, and it might be now. */
    public boolean worthRepeating() {
        return kind.worthRepeating;
    }

    /** How long the provider wants to be left alone; absent if it did not say. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    private static @Nullable Duration seconds(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            double seconds = Double.parseDouble(text.strip());
            return seconds >= 0 && seconds < 86_400 ? Duration.ofMillis((long) (seconds * 1000)) : null;
        } catch (NumberFormatException e) {
            // A date: nobody on the telephone waits for that.
            return null;
        }
    }
}
