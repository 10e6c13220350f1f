/** Appointments that another program had booked. */
@NullMarked
package app.ringlet.cloud.booking.imports;

import org.jspecify.annotations.NullMarked;
