@NullMarked
package app.ringlet.cloud.calls.twilio.stream;

import org.jspecify.annotations.NullMarked;
