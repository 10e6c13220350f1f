/** Booking over HTTP. */
@NullMarked
package app.ringlet.cloud.booking.web;

import org.jspecify.annotations.NullMarked;
