/** What the carrier is told to do: a TwiML document as sealed records. */
@NullMarked
package app.ringlet.simulator.twiml;

import org.jspecify.annotations.NullMarked;
