/** The carrier's requests to its customer's server: signed, timed, retried and noted down. */
@NullMarked
package app.ringlet.simulator.webhook;

import org.jspecify.annotations.NullMarked;
