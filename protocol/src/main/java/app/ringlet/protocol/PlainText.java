package app.ringlet.protocol;

/** What people type: letters, signs, new lines and tabs, but no other control characters. */
public final class PlainText {

    /** For {@code @Pattern}. */
    public static final String PATTERN = "[\\P{Cntrl}\\r\\n\\t]*";

    /** What to say when it does not match. */
    public static final String MESSAGE = "must not hold control characters";

    private PlainText() {}
}
