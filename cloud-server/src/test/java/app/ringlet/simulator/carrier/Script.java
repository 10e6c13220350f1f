package app.ringlet.simulator.carrier;

import app.ringlet.simulator.twiml.Destination;

/** Where a call's instructions come from. */
public sealed interface Script {

    static Script to(String url) {
        return new At(Destination.post(url));
    }

    /** Asked for by a webhook. */
    record At(Destination destination) implements Script {}

    /** Given in the request itself. */
    record Inline(String twiml) implements Script {}
}
