/** The carrier's Media Streams: its side of the socket, in the vendor's messages. */
@NullMarked
package app.ringlet.simulator.stream;

import org.jspecify.annotations.NullMarked;
