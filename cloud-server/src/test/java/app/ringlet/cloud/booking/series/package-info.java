/** Tests of series. */
@NullMarked
package app.ringlet.cloud.booking.series;

import org.jspecify.annotations.NullMarked;
