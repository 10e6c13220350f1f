package app.ringlet.cloud.carrier;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The carrier could not be reached or failed inside: the same request may succeed later. */
public class CarrierUnreachable extends IOException {

    public CarrierUnreachable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
