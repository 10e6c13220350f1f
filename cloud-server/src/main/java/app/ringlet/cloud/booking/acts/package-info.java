/** Acts that are done once. */
@NullMarked
package app.ringlet.cloud.booking.acts;

import org.jspecify.annotations.NullMarked;
