/** Employees' appointments in their own calendar programs. */
@NullMarked
package app.ringlet.cloud.booking.feed;

import org.jspecify.annotations.NullMarked;
