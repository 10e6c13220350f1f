package app.ringlet.simulator.twiml;

/** A document that the carrier cannot obey, with the vendor's error code. */
public final class TwimlException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int code;

    public TwimlException(int code, String message) {
        super(message);
        this.code = code;
    }

    public int code() {
        return code;
    }
}
