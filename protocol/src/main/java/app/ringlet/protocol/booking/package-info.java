/** Availability, holds and appointments. */
@NullMarked
package app.ringlet.protocol.booking;

import org.jspecify.annotations.NullMarked;
