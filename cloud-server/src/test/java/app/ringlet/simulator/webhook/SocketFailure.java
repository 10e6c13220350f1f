package app.ringlet.simulator.webhook;

/** A socket that could not be opened; the code is the vendor's. */
public final class SocketFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int code;

    SocketFailure(int code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    public int code() {
        return code;
    }

    /** As in a callback's StreamError. */
    public String words() {
        return code + " - " + getMessage();
    }
}
