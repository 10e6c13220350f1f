/** Booked visits. */
@NullMarked
package app.ringlet.cloud.booking.appointments;

import org.jspecify.annotations.NullMarked;
