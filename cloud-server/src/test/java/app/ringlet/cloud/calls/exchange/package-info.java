/** Calls by audio, over real sockets: a carrier that does as it is told, and softphones. */
@NullMarked
package app.ringlet.cloud.calls.exchange;

import org.jspecify.annotations.NullMarked;
