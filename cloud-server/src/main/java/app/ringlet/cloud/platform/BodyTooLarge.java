package app.ringlet.cloud.platform;

import java.io.IOException;

/** More came than a request's body may hold. */
public final class BodyTooLarge extends IOException {

    private static final long serialVersionUID = 1;

    public BodyTooLarge() {
        super("The request's body is too large");
    }
}
