/** The simulated carrier and its telephones: plain Java, driven by virtual threads. */
@NullMarked
package app.ringlet.simulator.carrier;

import org.jspecify.annotations.NullMarked;
