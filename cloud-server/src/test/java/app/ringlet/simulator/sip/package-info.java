/** A way into the simulated carrier for telephones that somebody else wrote: SIP and RTP over UDP on this machine. */
@NullMarked
package app.ringlet.simulator.sip;

import org.jspecify.annotations.NullMarked;
