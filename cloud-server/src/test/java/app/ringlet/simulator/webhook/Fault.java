package app.ringlet.simulator.webhook;

import java.time.Duration;

/** What can be made to go wrong on the way to the customer's server. */
public sealed interface Fault {

    /** The same request arrives this many times, one after the other; the last answer counts. */
    record Repeated(int times) implements Fault {}

    record WronglySigned() implements Fault {}

    record Unsigned() implements Fault {}

    /** The request leaves that much later; the time counts against the carrier's limit. */
    record Delayed(Duration by) implements Fault {}

    /** The server gets the request, and its answer is lost on the way back. */
    record AnswerLost() implements Fault {}
}
