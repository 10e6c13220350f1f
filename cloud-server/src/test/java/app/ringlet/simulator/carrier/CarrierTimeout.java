package app.ringlet.simulator.carrier;

/** What a caller waited for did not happen; the message says what happened instead. */
public final class CarrierTimeout extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CarrierTimeout(String message) {
        super(message);
    }
}
