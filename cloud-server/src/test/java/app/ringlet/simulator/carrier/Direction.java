package app.ringlet.simulator.carrier;

import java.util.Locale;

/** Which way a call goes, as the carrier names it. */
public enum Direction {
    INBOUND,
    OUTBOUND_API,
    OUTBOUND_DIAL;

    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
