/** The carrier's side of a call: its voice webhooks and the TwiML that answers them. */
@NullMarked
package app.ringlet.cloud.calls.twilio;

import org.jspecify.annotations.NullMarked;
