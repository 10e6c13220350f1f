/** Visits that come back every few weeks. */
@NullMarked
package app.ringlet.cloud.booking.series;

import org.jspecify.annotations.NullMarked;
