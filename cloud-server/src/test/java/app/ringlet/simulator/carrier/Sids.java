package app.ringlet.simulator.carrier;

import java.util.UUID;

/** The vendor's ids: two letters and 32 hexadecimal digits. */
final class Sids {

    private Sids() {}

    static String next(String prefix) {
        return prefix + UUID.randomUUID().toString().replace("-", "");
    }
}
