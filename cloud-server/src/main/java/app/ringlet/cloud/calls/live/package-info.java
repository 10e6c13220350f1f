/** The calls whose audio is here now, with everyone who is in them. In this process alone: the node that has the audio owns the call. */
@NullMarked
package app.ringlet.cloud.calls.live;

import org.jspecify.annotations.NullMarked;
