/** Slots that are kept for a short time. */
@NullMarked
package app.ringlet.cloud.booking.holds;

import org.jspecify.annotations.NullMarked;
