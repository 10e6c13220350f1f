/** What a salon's booking rules ask of callers, the web and other systems. */
@NullMarked
package app.ringlet.cloud.booking.policies;

import org.jspecify.annotations.NullMarked;
