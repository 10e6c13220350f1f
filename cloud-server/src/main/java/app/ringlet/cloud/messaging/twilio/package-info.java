/** The carrier's webhooks for texts. */
@NullMarked
package app.ringlet.cloud.messaging.twilio;

import org.jspecify.annotations.NullMarked;
