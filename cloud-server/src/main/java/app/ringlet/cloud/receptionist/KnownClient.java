package app.ringlet.cloud.receptionist;

import java.util.UUID;

/** A client the salon knows by the phone that calls. */
public record KnownClient(UUID id, String name) {

    public String firstName() {
        int space = name.indexOf(' ');
        return space < 0 ? name : name.substring(0, space);
    }
}
