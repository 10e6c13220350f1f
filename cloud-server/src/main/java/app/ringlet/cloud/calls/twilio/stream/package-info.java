/** The carrier's media streams: {@code /api/v1/media/twilio}. */
@NullMarked
package app.ringlet.cloud.calls.twilio.stream;

import org.jspecify.annotations.NullMarked;
