package app.ringlet.cloud.carrier;

/** The carrier answered no, or we have no account with it: the same request will not succeed later. */
public class CarrierRefused extends Exception {

    public CarrierRefused(String message) {
        super(message);
    }
}
